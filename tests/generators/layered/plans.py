"""A body of the layered network before it is written, and how much of it the file gets to see."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.generators.layered.ground import Ground, members, sized
from tests.generators.layered.themes import FAMILIES, THEMES, Theme

_FORMS = (
    ("{stem}netz {place}", "Netzwerk"), ("Bündnis {stem} {place}", "Bündnis"), ("{stem}verbund {place}", "Verband"),
    ("Initiative {stem} {place}", "Initiative"), ("Arbeitsgemeinschaft {stem} {place}", "Arbeitsgemeinschaft"),
    ("Zweckverband {stem} {place}", "Zweckverband"), ("Förderverein {stem} {place} e. V.", "Verein"),
    ("{place}er {stem}konferenz", "Konferenz"), ("Runder Tisch {stem} {place}", None),
)  # fmt: skip
_SEVERAL = 4
_FRAMES = ("{}.", "Aufgabe ist: {}.", "Der Zusammenschluss will in der Region {}.", "{}; Austausch der Mitglieder.")


@dataclass(frozen=True)
class Plan:
    """A body as it is. ``area`` holds digits of Kreise, or of the Land; ``people`` and ``wording`` choose among what
    the theme offers; ``payers`` pay for it."""

    theme: Theme
    area: tuple[str, ...]
    members: tuple[str, ...]
    name: str
    kind: str | None
    founded: int
    people: int = 0
    wording: int = 0
    payers: tuple[str, ...] = ()
    ended: int | None = None


def anywhere(ground: Ground) -> tuple[str, ...]:
    """The Kreise of a body: mostly one, sometimes a few of a region, seldom one of each region."""
    region, drawn = ground.chance.choice(ground.regions), ground.chance.random()
    if drawn < 0.68:
        return (ground.chance.choice(region),)
    if drawn < 0.92:
        return tuple(sorted(ground.some(region, ground.chance.randrange(2, 5))))
    return tuple(kreis for one in ground.regions for kreis in one)


def free_theme(ground: Ground, area: Sequence[str]) -> Theme:
    """A theme that nobody has in this area yet, the usual ones more often; sometimes one that somebody has. What the
    whole Land works on is no bar to what a Kreis does."""
    slots = tuple(area) if len(area) <= _SEVERAL else ("Land",)
    usual = [1 / (place % 6 + 1.5) for place in range(len(THEMES))]
    anyway = ground.happens(0.06)
    for _ in range(200):
        theme = ground.chance.choices(THEMES, usual)[0]
        if anyway or all((kreis, theme.name) not in ground.taken for kreis in slots):
            break
    ground.taken.update((kreis, theme.name) for kreis in slots)
    return theme


def planned(ground: Ground, area: tuple[str, ...], theme: Theme, size: int = 0, **told: Any) -> Plan:  # noqa: ANN401
    """A usual body of a theme in an area."""
    middle = 9.0 if len(area) == 1 else 15.0
    name, kind = named(ground, theme, area)
    plan = Plan(
        theme=theme,
        area=area,
        members=tuple(members(ground, area, size or sized(ground, middle))),
        name=name,
        kind=kind,
        founded=round(ground.chance.triangular(1975, 2021, 2012)),
        people=ground.chance.randrange(2),
        wording=ground.chance.randrange(2),
    )
    return replace(plan, **told)


def named(ground: Ground, theme: Theme, area: Sequence[str]) -> tuple[str, str | None]:
    """A name and a kind; the kind is not always what the name says."""
    form, kind = ground.chance.choice(_FORMS)
    return form.format(stem=theme.stem, place=_place(ground, area)), kind if ground.happens(0.85) else None


def _place(ground: Ground, area: Sequence[str]) -> str:
    if len(area) > _SEVERAL:
        return "Mittelthal"
    place = ground.names[area[0]]
    return place if len(area) == 1 else f"Region {place}"


def written(ground: Ground, plan: Plan, listed: str | None = None, always: bool = False, **more: Any) -> str:  # noqa: ANN401
    """The body with as much of it as gets into the file; ``always``: purpose and people do. Its id."""
    told = ground.told
    listed = listed or _listed(ground)
    says = always or ground.happens(told.purpose)
    body = ground.body(
        name=plan.name,
        kind=plan.kind,
        member_list=listed,
        purpose=_purpose(ground, plan) if says else None,
        target_group=plan.theme.people[plan.people] if says and (always or ground.happens(0.6)) else None,
        founded=plan.founded if ground.happens(told.founded) else None,
        dissolved=plan.ended,
        **more,
    )
    for member in _shown(ground, plan.members, listed):
        since = plan.founded if ground.happens(told.founded * 0.4) else None
        ground.row("Membership", member=member, body=body, role="Mitglied", status="laufend", since=since)
    _themes(ground, plan, body)
    _areas(ground, plan, body)
    _payments(ground, plan, body)
    return body


def _listed(ground: Ground) -> str:
    drawn = ground.chance.random()
    if drawn < ground.told.complete:
        return "vollständig"
    return "Auszug" if drawn < ground.told.complete + ground.told.excerpt else "Einzelnennung"


def _shown(ground: Ground, of: Sequence[str], listed: str) -> list[str]:
    share = {"vollständig": 1.0, "Auszug": ground.chance.uniform(0.35, 0.8), "Einzelnennung": 0.15}[listed]
    return ground.some(of, max(1, len(of) * share))


def _purpose(ground: Ground, plan: Plan) -> str:
    return ground.chance.choice(_FRAMES).format(plan.theme.aims[plan.wording])


def _themes(ground: Ground, plan: Plan, body: str) -> None:
    """The theme, its family or a wrong one of the family; beside it what others work on, too."""
    written: set[str] = set()
    if ground.happens(ground.told.theme):
        family = [theme.name for theme in THEMES if theme.family == plan.theme.family]
        slip = ground.happens(ground.told.slips)
        written.add(ground.chance.choice([*family, plan.theme.family]) if slip else plan.theme.name)
    if ground.happens(0.3):
        written.add(ground.chance.choice((plan.theme.family, ground.chance.choice(FAMILIES))))
    for name in sorted(written):
        ground.row("TopicTie", body=body, topic=name)


def _areas(ground: Ground, plan: Plan, body: str) -> None:
    """The Kreise; for a body of the whole Land the Land; sometimes only one Gemeinde, where it has its seat."""
    if not ground.happens(ground.told.area):
        return
    area = plan.area if len(plan.area) <= _SEVERAL else (plan.area[0][:2],)
    if ground.happens(ground.told.slips / 2):
        area = (f"{plan.area[0]}001",)
    for place in area:
        ground.row("Coverage", body=body, place=place)


def _payments(ground: Ground, plan: Plan, body: str) -> None:
    usual = [member for member in plan.members[:4] if ground.happens(0.3)]
    for payer in plan.payers or usual:
        amount = str(ground.chance.choice((250, 500, 1200, 3000, 7500, 20000)))
        kind = "Förderung" if plan.payers else "Mitgliedsbeitrag"
        ground.row("Contribution", payer=payer, payee=body, amount=amount, per="jährlich", kind=kind, year=2023)
