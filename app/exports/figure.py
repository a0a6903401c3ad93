"""Drawings as reports keep them: the pair of a dossier, small enough for a page of paper."""

from typing import Final

from app.answers.doubles.beside_answers import BesideAnswer
from app.graphs import elements as drawn
from app.graphs.pair import pair_drawing
from graph_model.records.reports import DrawnBody, DrawnTie, Figure

_MOST: Final = 5
_NARROWER, _LOWER = 0.62, 0.8


def pair_figure(found: BesideAnswer) -> Figure:
    """The two with the first members of each column."""
    drawing = pair_drawing(found, _MOST)
    places = {node.id: place for place, node in enumerate(drawing.nodes)}
    return Figure(
        title=f"{found.left.name} und {found.right.name}",
        says=_says(found),
        bodies=tuple(
            DrawnBody(
                name=node.name,
                kind=node.kind,
                x=round(node.place[0] * _NARROWER, 1),
                y=round(node.place[1] * _LOWER, 1),
                ties=node.ties,
            )
            for node in drawing.nodes
        ),
        ties=tuple(
            DrawnTie(source=places[edge.source], target=places[edge.target], tie=edge.tie.value, words=edge.words)
            for edge in drawing.edges
        ),
    )


def drawing_of(figure: Figure) -> drawn.Drawing:
    """What was kept, to be drawn."""
    nodes = (
        drawn.Node(str(place), one.name, one.kind, "", place=(one.x, one.y), ties=one.ties)
        for place, one in enumerate(figure.bodies)
    )
    edges = (
        drawn.Edge(str(number), str(one.source), str(one.target), drawn.Tie(one.tie), one.words)
        for number, one in enumerate(figure.ties)
    )
    return drawn.Drawing(tuple(nodes), tuple(edges))


def _says(found: BesideAnswer) -> str:
    members = found.members
    if members.is_empty:
        return f"Von keinem der beiden ist {found.when} ein Mitglied bekannt."
    told = f"Mitglieder {found.when}: nur links {members.left_count}, beide {members.both_count}, nur rechts "
    cut = max(members.left_count, members.both_count, members.right_count) > _MOST
    more = f"; gezeichnet sind je Spalte höchstens {_MOST}, alle nennt die Tabelle" if cut else ""
    return f"{told}{members.right_count}{more}."
