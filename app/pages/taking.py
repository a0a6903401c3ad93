"""What the block "Mitnehmen" of a page needs to know: the question of its address, and who may freeze it."""

from dataclasses import dataclass
from datetime import date

from fastapi import Request

from app.auth import Doorkeeper
from app.pages.deciding import unit_of


@dataclass(frozen=True, slots=True)
class Taking:
    """``frage``: the question of the address with its mark; ``darf``: this browser has given the token; ``amt``: for
    whom it decides; ``heute``: the day that a print names."""

    frage: str
    darf: bool
    amt: str
    heute: str

    @classmethod
    def of(cls, request: Request) -> "Taking":
        """Of the page that is asked for."""
        keeper: Doorkeeper = request.app.state.doorkeeper
        question = f"?{request.url.query}" if request.url.query else ""
        return cls(question, keeper.is_known(request), unit_of(request), f"{date.today():%d.%m.%Y}")
