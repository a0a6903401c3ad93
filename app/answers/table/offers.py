"""What a reader can choose from: the members and bodies with most ties, topics, kinds and years that there are."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from app.answers.costs.view import CostView
from app.answers.ordering import german
from app.answers.table.answer import kept_ties
from app.answers.table.ties import Ties
from app.answers.topic_words import topic_word
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import KINDS
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind

_MOST: Final = 150


@dataclass(frozen=True)
class Offers:
    """Names by the alphabet, of the most tied ones; topics as key and word; the years that papers tell of."""

    members: tuple[str, ...]
    bodies: tuple[str, ...]
    topics: tuple[tuple[str, str], ...]
    kinds: tuple[ContributionKind, ...]
    body_kinds: tuple[BodyKind, ...]
    years: tuple[int, ...]


def offers(view: CostView) -> Offers:
    """Worked out once for the facts of a generation."""
    return view.now.remember("offers", lambda: _offers(view, kept_ties(view)))


def _offers(view: CostView, ties: Ties) -> Offers:
    columns = view.ledger.columns
    kinds = {ties.refs[at].kind for at in set(ties.body.tolist())}
    topics = sorted(((one, topic_word(one)) for one in ties.topics), key=lambda told: german(told[1]))
    used = {KINDS[code] for code in set(columns.kind.tolist())}
    return Offers(
        members=_names(ties, ties.member),
        bodies=_names(ties, ties.body),
        topics=tuple(topics[:_MOST]),
        kinds=tuple(one for one in ContributionKind if one in used),
        body_kinds=tuple(sorted((one for one in kinds if one), key=lambda one: german(one.label))),
        years=tuple(sorted({year for year in columns.year.tolist() if year}, reverse=True)),
    )


def _names(ties: Ties, column: Ints) -> tuple[str, ...]:
    most = sorted(at for at, _ in Counter(column.tolist()).most_common(_MOST))
    return tuple(dict.fromkeys(ties.refs[at].name for at in most))
