"""Bodies: the list, and one body with all that is known of it."""

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.around import Cut
from app.answers.bodies.index import bodies_kept
from app.answers.bodies.listing import body_page
from app.answers.bodies.names import names_of_body
from app.answers.bodies.years import years_of
from app.answers.costs.view import cost_view
from app.answers.doubles.answers import DoublesAnswer
from app.answers.doubles.choosing import Choice, Pairs
from app.answers.doubles.pairs import pairs_in, window
from app.answers.kept import kept
from app.answers.knowing.coverage import coverage_of
from app.pages import choices
from app.pages.asking import Asked, Asking, Scoping, Standing, Then
from app.pages.bars import bars
from app.pages.names_line import names_line
from app.pages.rendering import page
from graph_model.analysis.coverage import CostKnowledge, Subject
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Vocabulary

router = APIRouter()
_SHOWN = 100
_IN_SECTION = 40
_DOUBLES = 5


class Section(Vocabulary):
    """The sections that can be long; the values stand in addresses."""

    MEMBERS = "mitglieder", "Mitglieder, Träger und Förderer"
    MEMBERSHIPS = "mitgliedschaften", "Mitgliedschaften"
    PAID = "zahlt", "Zahlt"
    RECEIVED = "erhaelt", "Erhält"
    PARTS = "teile", "Gremien und Teile"
    CONTRADICTIONS = "widersprueche", "Widersprüche"


_FIELDS: Final[Mapping[Section, str]] = {
    Section.MEMBERS: "members",
    Section.MEMBERSHIPS: "memberships",
    Section.PAID: "paid",
    Section.RECEIVED: "received",
    Section.PARTS: "parts",
    Section.CONTRADICTIONS: "contradictions",
}


@router.get("/zusammenschluesse")
def bodies(
    request: Request, asking: Asking, then: Standing, scope: Scoping, art: str = "", thema: str = "", cursor: str = ""
) -> HTMLResponse:
    """Bodies of a kind and a topic by name, a page at a time."""
    chosen = {"art": art, "thema": thema}
    known = then.recalled.kept(asking.database) if then.recalled else kept(asking.database, asking.audience)
    kind, place = choices.term(BodyKind, art), cursor or None
    found = bodies_kept(known, kind=kind, topic=thema or None, cursor=place, limit=_SHOWN, scope=scope)
    return page(
        request,
        "verzeichnis.html",
        liste=found,
        arten=list(BodyKind),
        weiter=choices.next_page("/zusammenschluesse", {**chosen, **then.chosen}),
        then=then,
        **chosen,
    )


@router.get("/zusammenschluesse/{body_id}")
def body(request: Request, asking: Asking, then: Standing, body_id: str) -> HTMLResponse:
    """One body; an id that was merged into another shows that one. Of long sections the beginning."""
    found = body_page(asking.database, asking.audience, body_id, Cut(_IN_SECTION), recalled=then.recalled)
    own, view = found.body.id, cost_view(asking.database, asking.audience, recalled=then.recalled)
    day = then.standpoint.day
    names = names_of_body(asking.database, then.standpoint, own, found.body.names, asking.history)
    years = {"paid": years_of(view, own, day, pays=True), "received": years_of(view, own, day, pays=False)}
    return page(
        request,
        "koerper.html",
        antwort=found,
        jahre=years,
        balken={side: bars(sums) for side, sums in years.items()},
        doppelt=_doubles(asking, then, own),
        gebiet=_place(asking, found),
        hoechstens=_IN_SECTION,
        namen=names,
        namenslinie=names_line(names),
        bekannt=coverage_of(asking.database, then.standpoint, own, history=asking.history),
        gegenstaende=list(Subject),
        stumm=CostKnowledge.SILENT,
        then=then,
    )


@router.get("/zusammenschluesse/{body_id}/abschnitt/{abschnitt}")
def section(
    request: Request, asking: Asking, then: Standing, body_id: str, abschnitt: Section, seite: int = 1
) -> HTMLResponse:
    """One long section of a body, a page at a time."""
    start = (max(1, seite) - 1) * _SHOWN
    cut = Cut(_SHOWN, _FIELDS[abschnitt], start)
    found = body_page(asking.database, asking.audience, body_id, cut, recalled=then.recalled)
    total = found.count(_FIELDS[abschnitt])
    return page(
        request,
        "koerper_abschnitt.html",
        antwort=found,
        abschnitt=abschnitt,
        zeilen=getattr(found, _FIELDS[abschnitt]),
        seite=max(1, seite),
        seiten=max(1, -(-total // _SHOWN)),
        gesamt=total,
        erste=start + 1,
        weiter=choices.next_page(f"/zusammenschluesse/{found.body.id}/abschnitt/{abschnitt.value}", then.chosen),
        then=then,
    )


def _doubles(asking: Asked, then: Then, body: str) -> DoublesAnswer:
    """The likeliest pairs of the body, clear or not."""
    return pairs_in(
        asking.database,
        asking.audience,
        Pairs(Choice.STANDING, body),
        when=window(then.standpoint),
        limit=_DOUBLES,
        ranking=asking.ranking,
        recalled=then.recalled if then.standpoint.known_on else None,
    )


def _place(asking: Asked, found: BodyAnswer) -> str:
    """The name of the territory whose key the body has, where it is another one's."""
    if not found.body.ags or (found.body.kind and found.body.kind.is_territorial):
        return ""
    areas = asking.atlas.of(asking.database, asking.audience).whole.areas
    return areas.get(found.body.ags.digits, "")
