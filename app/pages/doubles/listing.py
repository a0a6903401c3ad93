"""The ranked list of possible Doppelstrukturen, and the groups that they form."""

from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from app.answers.bodies.listing import body_ref
from app.answers.doubles.answers import DoublesAnswer
from app.answers.doubles.choosing import Choice, Pairs
from app.answers.doubles.groups import grouped
from app.answers.doubles.pairs import pairs_in, window
from app.answers.scope.scope import Scope
from app.pages import choices
from app.pages.asking import Asked, Asking, Scoping, Standing, Then
from app.pages.rendering import page
from graph_model.analysis.doubles.explaining import LABELS
from graph_model.analysis.doubles.scoring import PartName
from graph_model.errors import InvalidValueError

router = APIRouter()
_PATH: Final = "/doppelstrukturen"
_SHOWN: Final = 20
_OFFERED: Final = (Choice.CLEAR, Choice.STANDING, Choice.ASIDE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The fields of the address: which pairs, whose, without which part of the score, and the page of the list."""

    welche: str = ""
    wer: str = ""
    ohne: str = ""
    seite: int = 1

    @property
    def choice(self) -> Choice:
        """Usually the clear ones; of one body all. Raises InvalidValueError."""
        usual = Choice.STANDING if self.wer or self.ohne else Choice.CLEAR
        return choices.term(Choice, self.welche) or usual

    @property
    def without(self) -> PartName | None:
        """Raises InvalidValueError."""
        if self.ohne and self.ohne not in {part.value for part in PartName}:
            raise InvalidValueError(self.ohne, "ein Teil der Punktzahl", "bitte einen der angebotenen Werte wählen")
        return PartName(self.ohne) if self.ohne else None

    @property
    def fields(self) -> dict[str, str]:
        """The choices without the page."""
        return {"welche": self.welche, "wer": self.wer, "ohne": self.ohne}


def _wanted(welche: str = "", wer: str = "", ohne: str = "", seite: int = 1) -> Wanted:
    return Wanted(welche, wer.strip(), ohne, max(1, seite))


@router.get(_PATH)
def doubles(
    request: Request,
    asking: Asking,
    then: Standing,
    scope: Scoping,
    wanted: Annotated[Wanted, Depends(_wanted)],
) -> HTMLResponse:
    """The likeliest pairs first, a page of them at a time; those that somebody set aside where they are asked for."""
    body = body_ref(asking.database, asking.audience, wanted.wer) if wanted.wer else None
    found = _found(asking, then, scope, wanted, body.id if body else None)
    return page(
        request,
        "doppelstrukturen.html",
        antwort=found,
        gewaehlt=wanted,
        welche=wanted.choice,
        wahl=_OFFERED,
        wer=body,
        teile=[(part.value, label) for part, label in LABELS.items()],
        erster=(wanted.seite - 1) * _SHOWN + 1,
        seiten=max(1, -(-found.found // _SHOWN)),
        weiter=choices.next_page(_PATH, {**wanted.fields, **then.chosen}),
        bereich=scope,
        then=then,
    )


@router.get(f"{_PATH}/gruppen")
def groups(request: Request, asking: Asking, then: Standing, scope: Scoping) -> HTMLResponse:
    """Groups of more than two, bodies whose members are all in another, and chains of such."""
    recalled = then.recalled if then.standpoint.known_on else None
    found = asking.ranking.of(asking.database, asking.audience, window(then.standpoint), recalled)
    return page(request, "doppelgruppen.html", antwort=grouped(found, asking.database, scope), then=then)


def _found(asking: Asked, then: Then, scope: Scope, wanted: Wanted, body: str | None) -> DoublesAnswer:
    return pairs_in(
        asking.database,
        asking.audience,
        Pairs(wanted.choice, body, wanted.without, scope),
        when=window(then.standpoint),
        start=(wanted.seite - 1) * _SHOWN,
        limit=_SHOWN,
        ranking=asking.ranking,
        recalled=then.recalled if then.standpoint.known_on else None,
    )
