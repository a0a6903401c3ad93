"""German words for the values of claims. Apart from the words for fields, which a command needs that shows its help and
holds no values."""

from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import Vocabulary


def value_word(value: object) -> str:
    """A value of a claim as people read it: terms by their label, dates German, terms of notice in their own words."""
    match value:
        case Vocabulary():
            return value.label
        case PartialDate():
            return value.german()
        case Amount():
            return str(value).replace(".", ",").replace(",,", " bis ")
        case Notice():
            return f"„{value.words}“"
        case bool():
            return "ja" if value else "nein"
        case _:
            return str(value)
