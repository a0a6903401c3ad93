"""Five kinds of pairs of the layered network that only look doubled."""

from collections.abc import Callable
from dataclasses import replace

from tests.generators.layered.ground import Ground, members
from tests.generators.layered.plans import Plan, anywhere, free_theme, planned, written
from tests.generators.layered.themes import THEMES

_ORGANS = (
    ("Steuerungsgruppe", "Steuerungsgruppe"),
    ("Beirat", "Beirat"),
    ("Geschäftsstelle", None),
    ("Fachforum", "Netzwerk"),
)


def _start(ground: Ground) -> Plan:
    area = anywhere(ground)
    return planned(ground, area, free_theme(ground, area))


def _office(ground: Ground) -> tuple[str, str]:
    """A body and its steering group, board or office."""
    plan = _start(ground)
    called, kind = ground.chance.choice(_ORGANS)
    some = tuple(ground.some(plan.members, len(plan.members) * 0.8))
    whole = written(ground, plan)
    part = written(ground, replace(plan, name=f"{called} {plan.name}", kind=kind, members=some))
    ground.row("Part", part=part, whole=whole)
    return whole, part


def _on_one_list(ground: Ground) -> tuple[str, str]:
    """Two lines of one town's list of memberships: what each is for is said there, who else is in it is not."""
    kreis = ground.chance.choice(sorted(ground.towns))
    town = ground.chance.choice(ground.towns[kreis])
    pair = []
    for _ in range(2):
        theme = ground.chance.choice(THEMES)
        plan = planned(ground, (kreis,), theme)
        pair.append(ground.body(name=f"{plan.name} {ground.count}", kind=plan.kind, member_list="Einzelnennung"))
        benefit = theme.aims[0] if ground.happens(0.5) else None
        ground.row("Membership", member=town, body=pair[-1], role="Mitglied", status="laufend", benefit=benefit)
        ground.row("Contribution", payer=town, payee=pair[-1], amount="250", per="jährlich", kind="Mitgliedsbeitrag")
        if ground.happens(0.5):
            ground.row("TopicTie", body=pair[-1], topic=theme.name)
    return pair[0], pair[1]


def _club_and_firm(ground: Ground) -> tuple[str, str]:
    """A Verein and the GmbH it founded for its business; mostly the shares are told."""
    plan = _start(ground)
    name = f"{plan.theme.stem} {plan.name.split()[-1]}"
    club = written(ground, replace(plan, name=f"{name} e. V.", kind="Verein"), legal_form="e.V.")
    some = tuple(ground.some(plan.members, len(plan.members) * 0.7))
    firm = written(ground, replace(plan, name=f"{name} GmbH", kind="Unternehmen", members=some), legal_form="GmbH")
    if ground.happens(0.8):
        ground.row("Membership", member=club, body=firm, role="Gesellschafter", status="laufend")
    return club, firm


def _programme(ground: Ground) -> tuple[str, str]:
    """The same programme of the Land in two Kreise beside each other."""
    here, there = ground.some(ground.chance.choice(ground.regions), 2)
    theme = free_theme(ground, (here, there))
    kind = "Gesundheitsregion" if theme.family == "Gesundheit" else "Region"
    wide = ground.wide[:3]
    pair = []
    for kreis in (here, there):
        name = f"{theme.stem}region {ground.names[kreis]}"
        plan = planned(ground, (kreis,), theme, name=name, kind=kind, founded=2019, wording=0, people=0)
        joined = tuple(dict.fromkeys((*members(ground, (kreis,), 10), *wide)))
        pair.append(written(ground, replace(plan, members=joined), always=True))
        ground.row("Contribution", payer=ground.land, payee=pair[-1], amount="30000", per="jährlich", kind="Förderung")
    return pair[0], pair[1]


def _followed(ground: Ground) -> tuple[str, str]:
    """One ended and the other took over; sometimes only their dates tell."""
    plan = _start(ground)
    year = ground.chance.randrange(2012, 2021)
    old = written(ground, replace(plan, founded=min(plan.founded, year - 5), ended=year))
    some = tuple(ground.some(plan.members, len(plan.members) * 0.9))
    new = written(ground, replace(plan, name=f"{plan.name} neu", founded=year, members=some))
    if ground.happens(0.7):
        kind = ground.chance.choice(("Umbenennung", "Zusammenführung", "Rechtsformwechsel"))
        ground.row("Succession", kind=kind, before=[old], after=[new], date=str(year), status="erfolgt")
    return old, new


LOOK_ALIKES: dict[str, Callable[[Ground], tuple[str, str]]] = {
    "body and office": _office,
    "on one list": _on_one_list,
    "club and firm": _club_and_firm,
    "programme": _programme,
    "followed": _followed,
}
"""How a pair of each kind is drawn."""
