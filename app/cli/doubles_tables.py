"""How one pair, and groups of bodies, are shown on a terminal and to programs."""

from collections.abc import Iterator

import typer

from app.answers.answer import BodyRef
from app.answers.doubles.answers import ChainRow, ContainmentRow, DoublesAnswer, GroupRow, GroupsAnswer, PairAnswer
from app.cli.doubles_columns import GROUPS, PARTS, aside, brakes, duties
from app.cli.formats import Format, Row, as_json, percent, show


def show_pair(told: PairAnswer, form: Format) -> None:
    """The pair with each part; as a table with what speaks against it, duties, and who set it aside."""
    if form is Format.JSON:
        typer.echo(as_json(told.model_dump(mode="json"), indent=2))
    elif form is Format.JSONL:
        typer.echo(as_json(told.model_dump(mode="json")))
    elif told.pair is None:
        _line_on_scope(told, form)
        typer.echo(f"{told.left.name} und {told.right.name}: kein Hinweis {told.when}; {told.reason}.")
    else:
        _lines_before(told, form)
        show((part.model_dump(mode="json") for part in told.pair.parts), PARTS, form)


def show_groups(told: GroupsAnswer, form: Format) -> None:
    """Groups, containments and chains in one list."""
    if form is Format.JSON:
        typer.echo(as_json(told.model_dump(mode="json"), indent=2))
        return
    show(_group_rows(told), GROUPS, form)
    if told.more_chains and form is Format.TABLE:
        typer.echo(f"\nEs gibt mehr als {len(told.chains)} Ketten; gesucht wurde nur so weit.")


def tell_about(told: DoublesAnswer, form: Format) -> None:
    """Below a table for people: what was compared, and what was set aside."""
    if form is not Format.TABLE:
        return
    typer.echo(f"\nHinweise auf mögliche Doppelstrukturen {told.when}; verglichen: {told.compared} Zusammenschlüsse.")
    if told.found > len(told.pairs):
        typer.echo(f"Gezeigt sind {len(told.pairs)} von {told.found} Paaren; mehr mit --limit.")
    if told.aside:
        typer.echo(f"Beiseitegelegt: {told.aside}, zu sehen mit --with-set-aside.")


def _line_on_scope(told: PairAnswer, form: Format) -> None:
    if form is Format.TABLE and told.scope:
        typer.echo(f"{told.scope.says}\n")


def _lines_before(told: PairAnswer, form: Format) -> None:
    _line_on_scope(told, form)
    pair = told.pair
    if form is not Format.TABLE or pair is None:
        return
    placed = f", Platz {pair.place}" if pair.place else ""
    typer.echo(f"{pair.hint} {told.when}: {pair.left.name} (links) und {pair.right.name} (rechts)")
    typer.echo(f"Nähe {percent(pair.score)}, Gewissheit {percent(pair.confidence)}{placed}")
    row = pair.model_dump(mode="json")
    for title, said in (
        ("Dagegen spricht", brakes(row["brakes"])),
        ("Gesetzliche Pflicht", duties(row["duties"])),
        ("Beiseitegelegt", aside(row["set_aside"])),
    ):
        if said:
            typer.echo(f"{title}: {said}")
    typer.echo("")


def _group_rows(told: GroupsAnswer) -> Iterator[Row]:
    for group in told.groups:
        yield {"sort": "Gruppe", "names": _names(group.bodies), "least": group.least, **_rest(group, group.bodies)}
    for one in told.containments:
        pair = (one.inner, one.outer)
        members = _names(one.members)
        yield {"sort": "enthalten in", "names": _names(pair), "members": members, "part": one.part, **_rest(one, pair)}
    for chain in told.chains:
        yield {"sort": "Kette", "names": _names(chain.bodies), **_rest(chain, chain.bodies)}


def _names(bodies: tuple[BodyRef, ...]) -> list[str]:
    return [body.name for body in bodies]


def _rest(row: GroupRow | ContainmentRow | ChainRow, bodies: tuple[BodyRef, ...]) -> Row:
    told = row.model_dump(mode="json", include={"statements", "evidence"})
    return {"ids": [body.id for body in bodies], **told}
