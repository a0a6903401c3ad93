"""Impressum, Datenschutz and Erklärung zur Barrierefreiheit: pages whose text the operator sets."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.pages.markup import as_markup
from app.pages.rendering import page
from app.settings import PREFIX, Settings

router = APIRouter()
_LARGEST: Final = 200_000


@dataclass(frozen=True, slots=True)
class Text:
    """One page: its path, its title, the setting that names the file with its text, and why it is there."""

    path: str
    title: str
    setting: str
    purpose: str


TEXTS: Final = (
    Text("/impressum", "Impressum", "imprint_file", "wer diese Seiten anbietet und wie man ihn erreicht"),
    Text("/datenschutz", "Datenschutz", "privacy_file", "welche Daten beim Besuch dieser Seiten verarbeitet werden"),
    Text(
        "/barrierefreiheit",
        "Erklärung zur Barrierefreiheit",
        "accessibility_file",
        "wie zugänglich diese Seiten sind und wo man Hindernisse meldet",
    ),
)


def _shown(told: Text) -> Callable[[Request], HTMLResponse]:
    def shown(request: Request) -> HTMLResponse:
        settings: Settings = request.app.state.settings
        file: Path | None = getattr(settings, told.setting)
        return page(
            request,
            "rechtliches.html",
            titel=told.title,
            zweck=told.purpose,
            einstellung=PREFIX + told.setting.upper(),
            genannt=file is not None,
            text=_text(file),
        )

    return shown


def _text(file: Path | None) -> str:
    """The text as HTML; nothing where no file is named or it cannot be read as text."""
    try:
        return as_markup(file.read_bytes()[:_LARGEST].decode("utf-8-sig", "replace")) if file else ""
    except OSError:
        return ""


for _told in TEXTS:
    router.get(_told.path)(_shown(_told))
