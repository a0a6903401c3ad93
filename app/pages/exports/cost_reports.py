"""The reports of the pages of costs: each asks what its page asks, with all rows, or those of the part that is
printed."""

from dataclasses import replace

from fastapi import APIRouter, Request

from app.answers.answer import Citation
from app.answers.costs.answers import ComparisonRow
from app.answers.costs.notices import notice_plan, notices_count
from app.answers.costs.payers import Meant, who_is_meant
from app.answers.costs.planning import plan
from app.answers.costs.view import CostView
from app.answers.scope.scope import Scope
from app.answers.table.answer import table
from app.answers.table.asked import Arranged
from app.answers.table.behind import first_passages
from app.answers.table.pivot import pivot
from app.answers.topic_words import topic_word
from app.answers.watching import Phase, Watch, unwatched
from app.exports.comparison import Compared, comparison_report
from app.exports.indirect import indirect_report
from app.exports.later import Later
from app.exports.notices import notices_report
from app.exports.part import MOST_PRINTED, WHOLE, Part
from app.exports.planning import plan_report
from app.exports.years import TITLE as YEARS
from app.exports.years import Behind, years_report
from app.pages import choices
from app.pages.asking import Scoping, Standing
from app.pages.costs.comparison import Heads, compared
from app.pages.costs.indirect import reached
from app.pages.costs.notices import lead_told
from app.pages.costs.planning import is_answered
from app.pages.costs_view import Viewing
from app.pages.exports.offering import Place, Shown, offer
from app.pages.table.years import Wanted
from graph_model.errors import InvalidValueError, NotFoundError
from graph_model.records.reports import Report

router = APIRouter()


def years(request: Request, view: Viewing, scope: Scoping, then: Standing, part: Shown) -> Later:
    """Payers or bodies by year, and the amounts behind the sums."""
    wanted = Wanted.of(request.query_params)
    by, of_class = wanted.by, wanted.cost_class
    found = pivot(view, wanted.asked, by=by, cost_class=of_class, scope=scope, start=part.start, limit=part.most)
    of_years = replace(wanted.asked, year=found.years[0], to_year=found.years[-1])

    def whole(watch: Watch) -> Report:
        rows = table(view, of_years, Arranged(), scope=scope, limit=None, watch=watch).rows
        cells = [cell for row in rows for cell in row.costs if cell.cost_class is of_class]
        return years_report(found, Behind.of(by, of_class, cells), then.standpoint, watch=watch)

    if part == WHOLE:
        ties = table(view, of_years, Arranged(), scope=scope, limit=1).total
        return Later(YEARS, f"{of_class.label}; {found.filter_words}", ties, whole)
    bodies = [row.body.id for row in found.rows if row.body]
    told = first_passages(view, of_years, bodies, by=by, cost_class=of_class, most=MOST_PRINTED, scope=scope)
    return Later.made(years_report(found, Behind(by, of_class, (), told), then.standpoint, part))


def planning(view: Viewing, scope: Scoping, then: Standing, wer: str = "", jahr: str = "") -> Later:
    """The plan of a budget year. Raises NotFoundError, InvalidValueError."""
    who = _one(view, wer, scope)
    if not is_answered(view, who, scope):
        raise InvalidValueError("", "eine Planung für alle zusammen", "bitte oben einen Zahlenden wählen")
    year = choices.year(jahr) or view.terms.rules.today.year + 1
    found = plan(view, year, payer=who.id, scope=scope)
    return Later.made(plan_report(found, _asked(scope, "zahlt", who, None), then.standpoint))


def notices(
    view: Viewing, scope: Scoping, then: Standing, part: Shown, wer: str = "", jahr: str = "", vorlauf: str = ""
) -> Later:
    """By when to end what. Raises NotFoundError, InvalidValueError."""
    who, lead, year = _one(view, wer), lead_told(vorlauf), choices.year(jahr)
    asked = _asked(scope, "Mitglied", who, None)

    def made(watch: Watch) -> Report:
        found = notice_plan(
            view, year, payer=who.id, lead_days=lead, scope=scope, start=part.start, most=part.most, watch=watch
        )
        return notices_report(found, asked, then.standpoint, part, watch)

    if part != WHOLE:
        return Later.made(made(unwatched))
    rows = notices_count(view, year, payer=who.id, lead_days=lead, scope=scope)
    return Later("Kündigungsfristen", asked, rows, made)


def indirect(
    view: Viewing,
    scope: Scoping,
    then: Standing,
    wer: str = "",
    wobei: str = "",
    thema: str = "",
    jahr: str = "",
) -> Later:
    """What of a payer's money reaches others. Raises NotFoundError, InvalidValueError."""
    who, end, year = _one(view, wer, scope), _one(view, wobei), choices.year(jahr)
    if who.body is None:
        raise InvalidValueError("", "eine Frage nach dem Geld von allen", "bitte oben einen Zahlenden wählen")
    found = reached(view, who, end, thema, year)
    where = f"Thema: {topic_word(thema)}" if thema else f"an: {end.body.name}" if end.body else ""
    asked = "; ".join(filter(None, (_asked(scope, "zahlt", who, year), where)))
    return Later.made(indirect_report(found, asked, then.standpoint))


def comparison(
    view: Viewing, scope: Scoping, then: Standing, part: Shown, nach: str = "", wobei: str = "", jahr: str = ""
) -> Later:
    """Payers by inhabitants or bodies by members. Raises NotFoundError, InvalidValueError."""
    heads, end, year = choices.term(Heads, nach) or Heads.INHABITANT, _one(view, wobei), choices.year(jahr)
    rows = compared(view, heads, end, year, scope)
    asked = _asked(scope, "an", end, year)

    def made(watch: Watch) -> Report:
        watch(Phase.ROWS, 0, len(rows))
        found = Compared(rows, _passages(view, rows[part.stretch], part), heads is Heads.MEMBER, part)
        return comparison_report(found, asked, then.standpoint)

    return Later("Kosten im Vergleich", asked, len(rows), made)


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


def _passages(view: CostView, rows: tuple[ComparisonRow, ...], part: Part) -> list[tuple[Citation, ...]]:
    """Of each row; print has room for few of them."""
    most = None if part == WHOLE else MOST_PRINTED
    told = ([view.ledger.fact(key) for key in row.keys[:most]] for row in rows)
    return view.passages([tuple(one for fact in facts if fact for one in fact.statements) for facts in told])


for _name, _report in (
    ("jahre", years),
    ("planung", planning),
    ("fristen", notices),
    ("mittelbar", indirect),
    ("vergleich", comparison),
):
    offer(router, Place(f"/kosten/{_name}", _name, f"/kosten/{_name}"), _report)
