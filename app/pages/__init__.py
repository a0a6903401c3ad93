"""The German pages: one module a noun, rendered on the server; answers come from app.answers alone."""

from fastapi import APIRouter

from app.pages import (
    bodies,
    costs,
    development,
    documents,
    doubles,
    guidance,
    login,
    memberships,
    network,
    passages,
    review,
    search,
    start,
    what_if,
)

_MODULES = (
    start,
    search,
    network,
    bodies,
    memberships,
    costs,
    doubles,
    development,
    what_if,
    documents,
    passages,
    review,
    login,
    guidance,
)

pages_router = APIRouter(include_in_schema=False)
for _module in _MODULES:
    pages_router.include_router(_module.router)

__all__ = ["pages_router"]
