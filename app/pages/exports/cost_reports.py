"""The reports of the pages of costs: each asks what its page asks, with all rows."""

from dataclasses import replace

from fastapi import APIRouter, Request

from app.answers.answer import Citation
from app.answers.costs.answers import ComparisonRow
from app.answers.costs.notices import notices as found_notices
from app.answers.costs.payers import Meant, who_is_meant
from app.answers.costs.planning import plan
from app.answers.costs.view import CostView
from app.answers.scope.scope import Scope
from app.answers.table.answer import table
from app.answers.table.asked import Arranged
from app.answers.table.pivot import pivot
from app.answers.topic_words import topic_word
from app.exports.comparison import comparison_report
from app.exports.indirect import indirect_report
from app.exports.notices import notices_report
from app.exports.planning import plan_report
from app.exports.years import years_report
from app.pages import choices
from app.pages.asking import Scoping, Standing
from app.pages.costs.comparison import Heads, compared
from app.pages.costs.indirect import reached
from app.pages.costs.notices import lead_told
from app.pages.costs.planning import is_answered
from app.pages.costs_view import Viewing
from app.pages.exports.offering import Place, offer
from app.pages.table.years import Wanted
from graph_model.errors import InvalidValueError, NotFoundError
from graph_model.records.reports import Report

router = APIRouter()


def years(request: Request, view: Viewing, scope: Scoping, then: Standing) -> Report:
    """Payers or bodies by year, and the amounts behind the sums."""
    wanted = Wanted.of(request.query_params)
    found = pivot(view, wanted.asked, by=wanted.by, cost_class=wanted.cost_class, scope=scope, limit=None)
    of_years = replace(wanted.asked, year=found.years[0], to_year=found.years[-1])
    rows = table(view, of_years, Arranged(), scope=scope, limit=None).rows
    cells = [cell for row in rows for cell in row.costs if cell.cost_class is wanted.cost_class]
    return years_report(found, cells, wanted.by, wanted.cost_class, then.standpoint)


def planning(view: Viewing, scope: Scoping, then: Standing, wer: str = "", jahr: str = "") -> Report:
    """The plan of a budget year. Raises NotFoundError, InvalidValueError."""
    who = _one(view, wer, scope)
    if not is_answered(view, who, scope):
        raise InvalidValueError("", "eine Planung für alle zusammen", "bitte oben einen Zahlenden wählen")
    year = choices.year(jahr) or view.terms.rules.today.year + 1
    found = plan(view, year, payer=who.id, scope=scope)
    return plan_report(found, _asked(scope, "zahlt", who, None), then.standpoint)


def notices(view: Viewing, scope: Scoping, then: Standing, wer: str = "", jahr: str = "", vorlauf: str = "") -> Report:
    """By when to end what. Raises NotFoundError, InvalidValueError."""
    who, lead = _one(view, wer), lead_told(vorlauf)
    year = choices.year(jahr) or view.terms.rules.today.year + 1
    rows = found_notices(view, year, payer=who.id, lead_days=lead, scope=scope)
    days = view.terms.lead_days if lead is None else lead
    return notices_report(rows, year, days, _asked(scope, "Mitglied", who, None), then.standpoint)


def indirect(
    view: Viewing,
    scope: Scoping,
    then: Standing,
    wer: str = "",
    wobei: str = "",
    thema: str = "",
    jahr: str = "",
) -> Report:
    """What of a payer's money reaches others. Raises NotFoundError, InvalidValueError."""
    who, end, year = _one(view, wer, scope), _one(view, wobei), choices.year(jahr)
    if who.body is None:
        raise InvalidValueError("", "eine Frage nach dem Geld von allen", "bitte oben einen Zahlenden wählen")
    found = reached(view, who, end, thema, year)
    where = f"Thema: {topic_word(thema)}" if thema else f"an: {end.body.name}" if end.body else ""
    return indirect_report(found, "; ".join(filter(None, (_asked(scope, "zahlt", who, year), where))), then.standpoint)


def comparison(
    view: Viewing, scope: Scoping, then: Standing, nach: str = "", wobei: str = "", jahr: str = ""
) -> Report:
    """Payers by inhabitants or bodies by members. Raises NotFoundError, InvalidValueError."""
    heads, end, year = choices.term(Heads, nach) or Heads.INHABITANT, _one(view, wobei), choices.year(jahr)
    rows = compared(view, heads, end, year, scope)
    told = list(zip(rows, _passages(view, rows), strict=True))
    asked = _asked(scope, "an", end, year)
    return comparison_report(told, asked, then.standpoint, by_member=heads is Heads.MEMBER)


def _one(view: CostView, told: str, scope: Scope | None = None) -> Meant:
    """Whom a name means. Raises NotFoundError where it is nobody, or more than one."""
    who = who_is_meant(view, told, scope) if scope else who_is_meant(view, told)
    if who.told and who.body is None:
        raise NotFoundError("Genau einen mit dem Namen", who.told)
    return who


def _asked(scope: Scope, side: str, who: Meant, year: int | None) -> str:
    """The choice in words."""
    name = f"{side}: {who.body.name}" if who.body else ""
    when = f"Jahr {year}" if year else ""
    return "; ".join(filter(None, (scope.says, name, when))) or "alle"


def _passages(view: CostView, rows: tuple[ComparisonRow, ...]) -> list[tuple[Citation, ...]]:
    facts = {fact.key: fact for fact in view.ledger.facts}
    return view.passages(
        [tuple(one for key in row.keys if key in facts for one in facts[key].statements) for row in rows]
    )


for _name, _report in (
    ("jahre", years),
    ("planung", planning),
    ("fristen", notices),
    ("mittelbar", indirect),
    ("vergleich", comparison),
):
    offer(router, Place(f"/kosten/{_name}", _name, f"/kosten/{_name}"), _report)
