"""The reports of the pages: each asks what its page asks, with all rows, or those of the part that is printed."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from app.answers.bodies.listing import body as found_body
from app.answers.bodies.listing import body_ref
from app.answers.costs.contributions import contributions
from app.answers.costs.payers import who_is_meant
from app.answers.doubles.beside import beside
from app.answers.doubles.choosing import Choice, Pairs
from app.answers.doubles.pairs import pairs_in, window
from app.answers.figures import key_figures
from app.answers.table.answer import table
from app.answers.table.asked import Arranged
from app.answers.watching import Watch, unwatched
from app.answers.what_if.answers import WhatIfAnswer
from app.exports.bodies import body_report
from app.exports.costs import TITLE as COSTS
from app.exports.costs import costs_report
from app.exports.dossier import dossier
from app.exports.doubles import doubles_report
from app.exports.figures import figures_report
from app.exports.later import Later
from app.exports.memberships import TITLE, memberships_report
from app.exports.part import WHOLE, Part
from app.exports.what_if import what_if_report
from app.pages.asking import Asking, Scoping, Standing
from app.pages.costs.listing import found_costs
from app.pages.costs_view import Terms, Viewing
from app.pages.doubles.listing import Wanted
from app.pages.exports.offering import Place, Shown, offer
from app.pages.table.address import arranged_of, asked_of
from app.pages.what_if import drafted
from graph_model.errors import NotFoundError
from graph_model.records.reports import Report

router = APIRouter()
_MOST_PAIRS = 500
_MOST_NAMES = 400


def memberships(request: Request, view: Viewing, scope: Scoping, then: Standing, part: Shown) -> Later:
    """The table of memberships and costs, as filtered and arranged."""
    asked, arranged = asked_of(request.query_params), arranged_of(request.query_params)

    def made(watch: Watch) -> Report:
        found = table(view, asked, arranged, scope=scope, start=part.start, limit=part.most, watch=watch)
        return memberships_report(found, asked, arranged, then.standpoint, part, watch)

    if part != WHOLE:
        return Later.made(made(unwatched))
    head = table(view, asked, Arranged(), scope=scope, limit=1)
    return Later(TITLE, head.filter_words, head.total, made)


def costs(
    asking: Asking,
    view: Viewing,
    scope: Scoping,
    then: Standing,
    terms: Terms,
    part: Shown,
    wer: str = "",
    zahlt: str = "",
    jahr: str = "",
) -> Later:
    """The contributions of a payer and a year. Raises NotFoundError where nobody, or more than one, is meant."""
    who = who_is_meant(view, wer or zahlt)
    if who.told and who.body is None:
        raise NotFoundError("Den Zahlenden", who.told)
    payer = f"Zahlt: {who.body.name}" if who.body else "alle Zahlenden"
    year = f"Jahr {jahr.strip()}" if jahr.strip() else "nach der jeweils jüngsten Angabe"
    asked = "; ".join(words for words in (scope.says, payer, year) if words)

    def made(watch: Watch) -> Report:
        found = found_costs(asking, then, who, jahr, scope, terms, part, watch)
        return costs_report(found, asked, then.standpoint, part, watch)

    if part != WHOLE:
        return Later.made(made(unwatched))
    head = found_costs(asking, then, who, jahr, scope, terms, Part(0, 1))
    return Later(COSTS, asked, head.total, made)


def one_body(asking: Asking, then: Standing, terms: Terms, body_id: str) -> Later:
    """All that is known of one body."""
    found = found_body(asking.database, asking.audience, body_id, recalled=then.recalled)
    sides = (
        contributions(
            asking.database,
            asking.audience,
            payer=payer,
            payee=payee,
            limit=None,
            recalled=then.recalled,
            terms=terms,
        )
        for payer, payee in ((found.body.id, None), (None, found.body.id))
    )
    paid, received = sides
    return Later.made(body_report(found, paid, received, then.standpoint))


def doubles(asking: Asking, then: Standing, scope: Scoping, welche: str = "", wer: str = "", ohne: str = "") -> Later:
    """The first pairs of the list, as chosen."""
    wanted = Wanted(welche, wer.strip(), ohne)
    body = body_ref(asking.database, asking.audience, wanted.wer) if wanted.wer else None
    found = pairs_in(
        asking.database,
        asking.audience,
        Pairs(wanted.choice, body.id if body else None, wanted.without, scope),
        when=window(then.standpoint),
        limit=_MOST_PAIRS,
        ranking=asking.ranking,
        recalled=then.recalled if then.standpoint.known_on else None,
    )
    told = (wanted.choice.label, f"mit {body.name}" if body else "", scope.says)
    return Later.made(doubles_report(found, "; ".join(words for words in told if words), then.standpoint))


def pair(asking: Asking, then: Standing, scope: Scoping, eins: str, zwei: str) -> Later:
    """The dossier of one pair."""
    found = beside(
        asking.database,
        then.standpoint,
        eins,
        zwei,
        ranking=asking.ranking,
        history=asking.history,
        most=_MOST_NAMES,
        scope=scope,
    )
    left, right = (
        found_body(asking.database, asking.audience, one.id, recalled=then.recalled)
        for one in (found.left, found.right)
    )
    return Later.made(dossier(found, left, right, then.standpoint))


def figures(asking: Asking, then: Standing, scope: Scoping) -> Later:
    """The figures of the start page."""
    pairs = pairs_in(
        asking.database, asking.audience, Pairs(Choice.CLEAR, scope=scope), limit=1, ranking=asking.ranking
    )
    found = key_figures(asking.database, asking.audience, scope)
    return Later.made(figures_report(found, pairs.found, scope.says or "alle Kommunen", then.standpoint))


def scenario(then: Standing, found: Annotated[WhatIfAnswer, Depends(drafted)]) -> Later:
    """A what-if draft."""
    return Later.made(what_if_report(found, then.standpoint))


for _place, _report in (
    (Place("/mitgliedschaften", "mitgliedschaften", "/mitgliedschaften"), memberships),
    (Place("/kosten", "kosten", "/kosten"), costs),
    (Place("/zusammenschluesse/{body_id}", "zusammenschluss", "/zusammenschluesse/{body_id}"), one_body),
    (Place("/doppelstrukturen", "doppelstrukturen", "/doppelstrukturen"), doubles),
    (Place("/doppelstrukturen/paar", "dossier", "/doppelstrukturen/paar"), pair),
    (Place("/ueberblick", "ueberblick", "/"), figures),
    (Place("/was-waere-wenn", "was-waere-wenn", "/was-waere-wenn"), scenario),
):
    offer(router, _place, _report)
