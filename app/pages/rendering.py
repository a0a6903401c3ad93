"""One Jinja environment, one way to answer with a page, and what every template knows."""

from functools import cache
from pathlib import Path
from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.answers.scope.scope import EVERYTHING, Scope
from app.pages.amounts import cost_filters
from app.pages.carrying import carried, unscoped
from app.pages.formats import filters
from app.pages.numbers import plural
from app.pages.taking import Taking
from app.pages.wording import in_words

APP: Final = Path(__file__).resolve().parent.parent


@cache
def environment() -> Environment:
    """The templates, escaping everything, failing on a name that a page forgot to give."""
    made = Environment(
        loader=FileSystemLoader(APP / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update({**filters(), **cost_filters()})
    made.globals.update(plural=plural, in_words=in_words)
    return made


def prepare() -> None:
    """Compiles all templates, which takes longer than most answers do."""
    for name in environment().list_templates():
        environment().get_template(name)


def page(request: Request, template: str, /, **context: object) -> HTMLResponse:
    """The page that ``template`` makes of ``context``; ``path`` tells the navigation where the reader is, ``umfang``
    what the address narrows it to (all its links and forms lead on within that), ``mitnahme`` what may be taken
    along."""
    scope: Scope = getattr(request.state, "scope", EVERYTHING)
    known = {"path": request.url.path, "umfang": scope, "ohne_umfang": unscoped(request)}
    known |= {"mitnahme": Taking.of(request)}
    html = environment().get_template(template).render({**known, **context})
    return HTMLResponse(carried(html, scope))
