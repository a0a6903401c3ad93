"""The German pages: one module a noun, rendered on the server; answers come from app.answers alone."""

from fastapi import APIRouter

from app.pages import (
    bodies,
    correcting,
    costs,
    development,
    documents,
    entering,
    guidance,
    history,
    knowing,
    login,
    memberships,
    outcomes,
    passages,
    review,
    scope,
    search,
    start,
    what_if,
)
from app.pages.asking import SCOPED
from app.pages.doubles import beside as doubles_beside
from app.pages.doubles import listing as doubles_listing
from app.pages.importing import deciding as import_deciding
from app.pages.importing import looking as import_looking
from app.pages.importing import sending as import_sending
from app.pages.network import files as network_files
from app.pages.network import page as network_page

_MODULES = (
    start,
    search,
    scope,
    network_page,
    network_files,
    bodies,
    memberships,
    costs,
    doubles_listing,
    doubles_beside,
    development,
    what_if,
    knowing,
    documents,
    passages,
    import_sending,
    import_looking,
    import_deciding,
    review,
    entering,
    correcting,
    outcomes,
    history,
    login,
    guidance,
)

pages_router = APIRouter(include_in_schema=False, dependencies=[SCOPED])
for _module in _MODULES:
    pages_router.include_router(_module.router)

__all__ = ["pages_router"]
