"""The network: the page, the nodes and edges that its script draws, the panel and the table beside it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.listing import body
from app.answers.kept import kept
from app.answers.lately import Lately
from app.answers.network.answers import EdgeKind, NetworkAnswer, Node
from app.answers.network.answers import Standing as EdgeStanding
from app.answers.network.drawn import centre_of, double_edges, network
from app.answers.network.groups import Grouping
from app.answers.network.wanted import Wanted
from app.answers.ordering import german
from app.answers.scope.scope import Scope
from app.atlas import Chart
from app.auth import Doorkeeper
from app.graphs.appearance import BETWEEN, EDGE_LOOKS, GROUP, NODE_LOOKS
from app.graphs.network import elements
from app.pages.asking import Asked, Asking, Scoping, Standing, Then
from app.pages.network.choices import Choosing, Chosen, areas, payers
from app.pages.network.drawing import drawing
from app.pages.network.table import LARGEST_TABLE, Ordered
from app.pages.rendering import page
from app.pages.topics import topic_word
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Vocabulary

router = APIRouter()
_MOST_OFFERED: Final = 400
_SHOWN_IN_PANEL: Final = 12
_MOST_TABLES: Final = 8
"""Each is a few MB where 160,000 ties are shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: the whole with its places, and what of it was chosen."""

    chart: Chart
    found: NetworkAnswer
    has_doubles: bool


def shown(asking: Asked, chosen: Chosen, then: Then, scope: Scope, *, doubles: bool = False) -> Shown:
    """What was chosen, at the standpoint and in the scope. Comparing all bodies takes long, so the doubles come with it
    only where the choice depends on them or ``doubles`` asks for them. Raises NotFoundError, InvalidValueError."""
    wanted = chosen.wanted(scope)
    has_doubles = doubles or needs_doubles(wanted)
    chart = charted(asking, then)
    kinds = wanted.kinds if has_doubles else wanted.kinds - {EdgeKind.DOUBLE}
    asked = replace(wanted, kinds=kinds)
    found = network(
        asking.database, asking.audience, asked, ranking=asking.ranking, whole=chart.whole, recalled=then.recalled
    )
    return Shown(chart, found, has_doubles)


def charted(asking: Asked, then: Then) -> Chart:
    """The network of the standpoint with its places."""
    if then.recalled:
        return asking.atlas.then(asking.database, then.recalled)
    return asking.atlas.of(asking.database, asking.audience)


def needs_doubles(wanted: Wanted) -> bool:
    """Whether which bodies are shown depends on the doubles: where neighbours are asked for."""
    return wanted.doubles_only or bool(wanted.around or wanted.only_of or wanted.grown)


@router.get("/netz")
def network_page(request: Request, asking: Asking, chosen: Choosing, then: Standing, scope: Scoping) -> HTMLResponse:
    """The page around the drawing: filter, legend, the panel for what is clicked, the table."""
    wanted = chosen.wanted(scope)
    chart = charted(asking, then)
    centre = centre_of(asking.database, asking.audience, wanted.around, then.recalled) if wanted.around else None
    whole = chart.whole
    return page(
        request,
        "netz.html",
        um=centre,
        gewaehlt=chosen,
        gesagt=chosen.says(whole, centre),
        arten=_pairs(_kinds(whole.nodes.values())),
        themen=sorted(
            ((topic, topic_word(topic)) for topic in whole.topics[:_MOST_OFFERED]), key=lambda one: german(one[1])
        ),
        gebiete=list(areas(whole))[:_MOST_OFFERED],
        kreise=payers(whole, _MOST_OFFERED),
        staende=_pairs(EdgeStanding),
        buendelungen=_pairs(Grouping),
        jahre=whole.years,
        leer=not whole.nodes,
        linien=(*EDGE_LOOKS, BETWEEN),
        formen=(*NODE_LOOKS, GROUP),
        darf_schreiben=asking.may_write,
        then=then,
    )


@router.get("/netz/daten.json")
def network_data(asking: Asking, chosen: Choosing, then: Standing, scope: Scoping) -> Response:
    """Nodes with their places and edges with their looks, as columns; whether the doubles are among them; how many
    bodies were left out; the choices in words. Kept where it follows from the facts alone."""
    key = f"{chosen.question}#{scope.key}"

    def made() -> bytes:
        return _data(shown(asking, chosen, then, scope), chosen)

    settled = then.standpoint.is_now and not needs_doubles(chosen.wanted(scope))
    content = asking.atlas.picture(asking.database, asking.audience, key, made) if settled else made()
    return Response(content, media_type="application/json")


@router.get("/netz/doppelungen.json")
def network_doubles(asking: Asking, then: Standing) -> JSONResponse:
    """The pairs that may be doubles, as two columns of ids; the drawing adds those whose both sides it shows."""
    edges = double_edges(asking.database, asking.audience, asking.ranking, then.recalled)
    return JSONResponse({"from": [edge.source for edge in edges], "to": [edge.target for edge in edges]})


@router.get("/netz/tafel")
def network_panel(request: Request, asking: Asking, then: Standing, wer: str, zu: str = "") -> HTMLResponse:
    """What is known of a body, or with ``zu`` of what ties two bodies, each with its passages; a part of a page. The
    doubles are added by the drawing, which knows them. Raises NotFoundError."""
    known = body(asking.database, asking.audience, wer, recalled=then.recalled)
    other = centre_of(asking.database, asking.audience, zu, then.recalled) if zu else None
    return page(
        request,
        "netz_tafel.html",
        antwort=_between(known, other.id) if other else known,
        mit=other,
        hoechstens=_SHOWN_IN_PANEL,
    )


@router.get("/netz/tabelle")
def network_table(
    request: Request, asking: Asking, chosen: Choosing, then: Standing, scope: Scoping, seite: int = 1
) -> HTMLResponse:
    """The ties of the drawing as a table, a page of them at a time; a part of a page."""
    found = _ordered(asking, chosen, then, scope).page(max(1, seite))
    return page(request, "netz_tabelle.html", tabelle=found, abfrage=chosen.question, je_seite=LARGEST_TABLE)


def _ordered(asking: Asked, chosen: Chosen, then: Then, scope: Scope) -> Ordered:
    """The ties in the order of the table, kept for its next page where they follow from the facts alone."""
    if not then.standpoint.is_now or needs_doubles(chosen.wanted(scope)):
        return Ordered(shown(asking, chosen, then, scope).found)
    held: Lately[str, Ordered] = kept(asking.database, asking.audience).remember(
        "tables of the network", lambda: Lately(_MOST_TABLES)
    )
    key = f"{chosen.question}#{scope.key}"
    found = held.among([key]).get(key) or Ordered(shown(asking, chosen, then, scope).found)
    held.add({key: found})
    return found


@router.post("/netz/neu-anordnen")
def rearrange(request: Request, asking: Asking) -> RedirectResponse:
    """Places all bodies anew, for everybody. Raises TokenMissingError, ForeignOriginError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    asking.atlas.rearrange(asking.database)
    return RedirectResponse("/netz", status_code=303)


def _data(told: Shown, chosen: Chosen) -> bytes:
    found = told.found
    content = {
        **elements(drawing(found, told.chart, with_words=False)),
        "left_out": found.left_out,
        "doubles": told.has_doubles,
        "groups": bool(found.groups),
        "says": chosen.says(told.chart.whole, found.around),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _kinds(nodes: Iterable[Node]) -> list[BodyKind]:
    """The kinds that occur, in the order of the vocabulary."""
    occurring = {node.kind for node in nodes}
    return [kind for kind in BodyKind if kind in occurring]


def _pairs(terms: Iterable[Vocabulary]) -> list[tuple[str, str]]:
    """Values with their German words."""
    return [(term.value, term.label) for term in terms]


def _between(known: BodyAnswer, other: str) -> BodyAnswer:
    """Of what is known of a body only what ties it to ``other``."""
    return known.model_copy(
        update={
            "memberships": tuple(row for row in known.memberships if row.body.id == other),
            "members": tuple(row for row in known.members if row.member.id == other),
            "paid": tuple(row for row in known.paid if row.payee.id == other),
            "received": tuple(row for row in known.received if row.payer.id == other),
            "successions": tuple(
                row for row in known.successions if other in {b.id for b in (*row.before, *row.after)}
            ),
            "parts": tuple(row for row in known.parts if row.part.id == other),
            "wholes": tuple(row for row in known.wholes if row.whole.id == other),
            "overlaps": tuple(row for row in known.overlaps if other in {one.id for one in row.bodies}),
        }
    )
