"""What is counted in a total, in German sentences."""

from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.totals import CostTotals, low_of
from graph_model.analysis.costs.wording import eur


def says(found: CostTotals) -> str:
    """What the total counts, on what it rests, and what stands beside it."""
    told = [_counted(found), _grounds(found), _stale(found)]
    beside = [
        (len(found.other), "In Summen für sich (Umlagen, Leistungen, Investitionen)"),
        (len(found.apart), "Nicht gezählt, sondern daneben gezeigt"),
        (len(found.unknown), "Ohne bekannten Betrag, das heißt nicht 0 EUR"),
        (len(found.undated), "Mit Betrag, aber ohne Jahr, und darum in keiner Summe eines Jahres"),
        (len(found.waived), "Nach der Quelle nicht geschuldet (entfällt)"),
    ]
    told += [f"{words}: {_entries(number)}" for number, words in beside if number]
    return ". ".join(sentence for sentence in told if sentence) + "."


def _counted(found: CostTotals) -> str:
    when = f"für das Jahr {found.year}" if found.year else f"nach der jeweils jüngsten Angabe{_stand(found)}"
    once = f", {_entries(len(found.once))} einmalig" if found.once else ""
    return f"Gezählt ist, was beschlossen ist oder läuft, {when}: {_entries(len(found.yearly))} im Jahr{once}"


def _stand(found: CostTotals) -> str:
    if found.stand is None:
        return ""
    first, last = found.stand
    return f" (Stand {last})" if first == last else f" (Stand {first} bis {last})"


def _grounds(found: CostTotals) -> str:
    """Which parts a year's total has, where it is not told as a whole."""
    if found.year is None or {cell.grounds for cell in found.yearly} <= {Grounds.TOLD}:
        return ""
    parts = [(grounds, [cell for cell in found.yearly if cell.grounds is grounds]) for grounds in Grounds]
    return "Davon " + ", ".join(f"{grounds.value} {eur(low_of(cells))}" for grounds, cells in parts if cells)


def _stale(found: CostTotals) -> str:
    after = f"seit mehr als {found.rules.stale_after} Jahren ohne Angabe"
    if found.stale:
        return f"Veraltet, zu prüfen und in keiner Summe, weil {after}: {eur(low_of(found.stale))} im Jahr"
    if found.stale_by_now:
        stale = eur(low_of(found.stale_by_now))
        return f"Für {found.rules.today.year} sind davon {stale} veraltet und zu prüfen ({after})"
    return ""


def _entries(number: int) -> str:
    return "1 Angabe" if number == 1 else f"{number} Angaben"
