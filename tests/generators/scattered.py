"""Another made-up network, told otherwise than ``regional``: rows as somebody else might write them (no keys, no
audiences, fields that we do not know), members by popularity instead of by territory alone, topics that many bodies
share by chance, more bodies. The weights were not tuned on it: it tells what to expect of networks nobody has seen."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from tests.generators.planted import Pair

_FIELDS = (
    "Pflege", "Jugend", "Klimaschutz", "Radverkehr", "Breitband", "Denkmal", "Forst", "Fischerei", "Museum", "Chöre",
    "Wirtschaftsförderung", "Gewerbeflächen", "Tourismus", "Notfallversorgung", "Hebammen", "Ehrenamt", "Ausbildung",
    "Migration", "Wohnen", "Wasserschutz", "Streuobst", "Hochwasser", "Katastrophenschutz", "Bibliotheken", "Archive",
    "Selbsthilfe", "Seniorentreff", "Kitas", "Ganztagsschule", "Stadtmarketing",
)  # fmt: skip
_AIMS = (
    "Austausch der Fachleute", "Beratung vor Ort", "gemeinsame Anträge", "Werbung und Auftritt", "Planung und Bau",
    "Fortbildung der Kräfte", "Betrieb der Anlagen", "Hilfe im Notfall", "Forschung und Daten", "Treffen und Feste",
)  # fmt: skip
_KINDS = ("Netzwerk", "Verein", "Bündnis", "Verband", "Runde", "Plattform", "Zweckverband", "Initiative")
_KREISE = 25
_EACH = 12


@dataclass
class Scattered:
    """Rows as they stand in the file, and what is planted among them."""

    chance: Random
    marked: bool
    rows: list[dict[str, Any]] = field(default_factory=list)
    doubles: dict[str, set[Pair]] = field(default_factory=dict)
    look_alikes: dict[str, set[Pair]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    towns: dict[str, list[str]] = field(default_factory=dict)
    firms: list[str] = field(default_factory=list)
    popular: list[float] = field(default_factory=list)

    def row(self, label: str, **properties: Any) -> str:  # noqa: ANN401
        """One row; its id."""
        told = {"id": f"{label.lower()}-{next(self.numbers)}", "quelle": "Erhebung", **properties}
        self.rows.append({"label": label, "properties": {k: v for k, v in told.items() if v is not None}})
        return str(told["id"])


def scattered(seed: int, marked: bool = True, bodies: int = 1_200) -> Scattered:
    """A network of so many bodies; ``marked``: it says which member lists are complete."""
    drawn = Scattered(Random(seed), marked)  # noqa: S311 - test data, no secret
    _people(drawn)
    for _ in range(bodies):
        kreis = drawn.chance.choice(sorted(drawn.towns))
        _network(drawn, kreis, _topics(drawn), _members(drawn, kreis))
    plans = {**_DOUBLES, **_LOOK_ALIKES}
    for name, plant in plans.items():
        held = drawn.doubles if name in _DOUBLES else drawn.look_alikes
        held[name] = {frozenset(plant(drawn, drawn.chance.choice(sorted(drawn.towns)))) for _ in range(_EACH)}
    drawn.chance.shuffle(drawn.rows)
    return drawn


def write_scattered(file: Path, drawn: Scattered) -> None:
    """The rows without the end that an export has."""
    head = {"format": "netzatlas-export", "version": 1}
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in (head, *drawn.rows)) + "\n", "utf-8")


def _people(drawn: Scattered) -> None:
    for number in range(_KREISE):
        digits = f"09{171 + number}"
        kreis = drawn.row("Body", name=f"Landkreis {digits}", kind="Landkreis", ags=digits)
        towns = [
            drawn.row("Body", name=f"Gemeinde {digits}{place}", kind="Gemeinde", ags=f"{digits}{110 + place}")
            for place in range(drawn.chance.randrange(5, 22))
        ]
        drawn.towns[digits] = [kreis, *towns]
    drawn.firms = [drawn.row("Body", name=f"Firma {number}", kind="Unternehmen") for number in range(900)]
    drawn.popular = [1 / (place + 3) for place in range(900)]


def _topics(drawn: Scattered) -> list[str]:
    weights = [1 / (place + 4) for place in range(len(_FIELDS))]
    return sorted(set(drawn.chance.choices(_FIELDS, weights, k=drawn.chance.randrange(1, 5))))


def _members(drawn: Scattered, kreis: str, most: int = 30) -> list[str]:
    """Few or many, as sizes go: some towns of the Kreis, the rest firms by popularity."""
    size = min(most, 3 + int(drawn.chance.paretovariate(1.1)))
    towns = drawn.chance.sample(drawn.towns[kreis], min(len(drawn.towns[kreis]), 1 + size // 2))
    return sorted({*towns, *drawn.chance.choices(drawn.firms, drawn.popular, k=size)})


def _aim(drawn: Scattered) -> str:
    return "; ".join(drawn.chance.sample(_AIMS, 2))


def _network(drawn: Scattered, kreis: str, topics: list[str], members: list[str], **told: Any) -> str:  # noqa: ANN401
    always, aim = told.pop("always", False), told.pop("purpose", _aim(drawn))
    purpose = aim if always or drawn.chance.random() < 0.4 else None
    founded = told.pop("founded", str(drawn.chance.randrange(1985, 2021)))
    number = next(drawn.numbers)
    listed = drawn.chance.choice(("complete", "complete", "partial")) if drawn.marked else None
    body = drawn.row(
        "Body",
        name=told.pop("name", f"{drawn.chance.choice(_KINDS)} {number}"),
        kind=told.pop("kind", drawn.chance.choice(_KINDS)),
        member_list=told.pop("member_list", listed),
        purpose=purpose,
        founded=founded if drawn.chance.random() < 0.6 else None,
        **told,
    )
    for member in members:
        since = founded if drawn.chance.random() < 0.2 else None
        drawn.row("Membership", member=member, body=body, role="member", status="current", since=since)
    for topic in topics:
        drawn.row("TopicTie", body=body, topic=topic)
    if drawn.chance.random() < 0.8:
        drawn.row("Coverage", body=body, place=kreis)
    return body


def _noisy(drawn: Scattered, members: list[str], kept: float) -> list[str]:
    some = drawn.chance.sample(members, max(2, round(len(members) * kept)))
    return sorted({*some, *drawn.chance.choices(drawn.firms, k=2)})


def _copied(drawn: Scattered, kreis: str) -> tuple[str, str]:
    topics, members = _topics(drawn), _members(drawn, kreis, 14)
    return _network(drawn, kreis, topics, members), _network(drawn, kreis, topics, _noisy(drawn, members, 0.85))


def _inside(drawn: Scattered, kreis: str) -> tuple[str, str]:
    topics, members = _topics(drawn), [*_members(drawn, kreis), *drawn.chance.sample(drawn.firms, 6)]
    small = drawn.chance.sample(members, max(4, len(members) // 2))
    return _network(drawn, kreis, topics, members), _network(drawn, kreis, topics[:2], small)


def _same_aim(drawn: Scattered, kreis: str) -> tuple[str, str]:
    topics, told = _topics(drawn), {"purpose": _aim(drawn), "target_group": _aim(drawn), "always": True}
    members = _members(drawn, kreis)
    first = _network(drawn, kreis, topics, members, **told)
    return first, _network(drawn, kreis, topics, _noisy(drawn, members, 0.5), **told)


def _said(drawn: Scattered, kreis: str) -> tuple[str, str]:
    pair = tuple(_network(drawn, kreis, _topics(drawn), _members(drawn, kreis)) for _ in range(2))
    drawn.row("Overlap", bodies=list(pair))
    return pair[0], pair[1]


def _same_payers(drawn: Scattered, kreis: str) -> tuple[str, str]:
    topics, members = _topics(drawn), _members(drawn, kreis)
    pair = tuple(_network(drawn, kreis, topics, _noisy(drawn, members, 0.7)) for _ in range(2))
    for body in pair:
        for payer in members[:5]:
            drawn.row("Contribution", payer=payer, payee=body, amount="1200", per="year", status="current")
    return pair[0], pair[1]


def _office(drawn: Scattered, kreis: str) -> tuple[str, str]:
    topics, members = _topics(drawn), _members(drawn, kreis)
    whole = _network(drawn, kreis, topics, members)
    part = _network(
        drawn, kreis, topics, members, kind=drawn.chance.choice(("Geschäftsstelle", "Arbeitskreis", "Netzwerk"))
    )
    drawn.row("Part", part=part, whole=whole)
    return whole, part


def _listed_once(drawn: Scattered, kreis: str) -> tuple[str, str]:
    one = drawn.towns[kreis][0]
    listed = "mention" if drawn.marked else None
    pair = [
        drawn.row("Body", name=f"Verein {next(drawn.numbers)}", kind="Verein", member_list=listed) for _ in range(2)
    ]
    for body in pair:
        drawn.row("Membership", member=one, body=body, role="member", status="current")
        drawn.row("Contribution", payer=one, payee=body, amount="500", per="year", status="current")
    return pair[0], pair[1]


def _firm(drawn: Scattered, kreis: str) -> tuple[str, str]:
    topics, members, number = _topics(drawn), _members(drawn, kreis), next(drawn.numbers)
    club = _network(drawn, kreis, topics, members, name=f"Förderkreis {number} e. V.", kind="Verein")
    firm = _network(drawn, kreis, topics, members, name=f"Förderkreis {number} GmbH", kind="Unternehmen")
    drawn.row("Membership", member=club, body=firm, role="shareholder", status="current")
    return club, firm


def _instances(drawn: Scattered, kreis: str) -> tuple[str, str]:
    other = drawn.chance.choice([one for one in sorted(drawn.towns) if one != kreis])
    topics, told = _topics(drawn), {"purpose": _aim(drawn), "always": True, "founded": "2018"}
    shared = drawn.firms[:3]
    pair = [
        _network(drawn, k, topics, sorted({*_members(drawn, k), *shared}), name=f"Gesundheitsregion plus {k}", **told)
        for k in (kreis, other)
    ]
    return pair[0], pair[1]


def _successor(drawn: Scattered, kreis: str) -> tuple[str, str]:
    topics, members = _topics(drawn), _members(drawn, kreis)
    old = _network(drawn, kreis, topics, members, founded="1999", dissolved="2014-12-31")
    new = _network(drawn, kreis, topics, _noisy(drawn, members, 0.9), founded="2015")
    if drawn.chance.random() < 0.6:
        kind = drawn.chance.choice(("merger", "rename"))
        drawn.row("Succession", kind=kind, before=[old], after=[new], date="2015", status="occurred")
    return old, new


_DOUBLES = {
    "copied": _copied,
    "inside": _inside,
    "same aim": _same_aim,
    "said": _said,
    "same payers": _same_payers,
}
_LOOK_ALIKES = {
    "office": _office,
    "listed once": _listed_once,
    "firm": _firm,
    "instances": _instances,
    "successor": _successor,
}
