"""Papers of an invented Landkreis for the tests of the commands."""

from pathlib import Path

_HEAD = """Landkreis Nordtal
Vorlage Nr. {number}
Beschlussvorlage
Datum: 04.03.2024

"""
NETWORK = (
    "Der Landkreis Nordtal ist seit 2014 Mitglied im Netzwerk Gesunde Auen e. V. "
    "Der Mitgliedsbeitrag an das Netzwerk Gesunde Auen e. V. beträgt jährlich 4.400 EUR. "
    "Das Netzwerk Gesunde Auen e. V. wurde 2010 gegründet.\n"
)


def paper(folder: Path, number: str, text: str = NETWORK) -> Path:
    """A paper of this number in a file of its own."""
    file = folder / f"vorlage-{number.replace('/', '-')}.txt"
    file.write_text(_HEAD.format(number=number) + text, "utf-8")
    return file
