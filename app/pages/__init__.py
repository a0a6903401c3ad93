"""The German pages: one module a noun, rendered on the server; answers come from app.answers alone."""

from fastapi import APIRouter

from app.pages import (
    bodies,
    correcting,
    development,
    documents,
    entering,
    guidance,
    history,
    knowing,
    legal,
    login,
    outcomes,
    passages,
    rereading,
    review,
    scope,
    search,
    start,
    what_if,
)
from app.pages.asking import SCOPED
from app.pages.costs import comparison as costs_comparison
from app.pages.costs import indirect as costs_indirect
from app.pages.costs import listing as costs_listing
from app.pages.costs import notices as costs_notices
from app.pages.costs import planning as costs_planning
from app.pages.doubles import beside as doubles_beside
from app.pages.doubles import listing as doubles_listing
from app.pages.exports import cost_reports as cost_files
from app.pages.exports import files as written_files
from app.pages.exports import frozen as frozen_states
from app.pages.exports import reports as report_files
from app.pages.importing import deciding as import_deciding
from app.pages.importing import looking as import_looking
from app.pages.importing import sending as import_sending
from app.pages.network import files as network_files
from app.pages.network import page as network_page
from app.pages.table import page as table_page
from app.pages.table import years as table_years

_MODULES = (
    report_files,
    cost_files,
    frozen_states,
    written_files,
    start,
    search,
    scope,
    network_page,
    network_files,
    bodies,
    table_page,
    table_years,
    costs_listing,
    costs_planning,
    costs_notices,
    costs_indirect,
    costs_comparison,
    doubles_listing,
    doubles_beside,
    development,
    what_if,
    knowing,
    documents,
    rereading,
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
    legal,
)

pages_router = APIRouter(include_in_schema=False, dependencies=[SCOPED])
for _module in _MODULES:
    pages_router.include_router(_module.router)

__all__ = ["pages_router"]
