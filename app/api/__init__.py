"""The API under /api/v1: one module a noun; it asks `app.answers` and computes nothing itself."""

from typing import Any, Final

from fastapi import APIRouter

from app.api import (
    bodies,
    costs,
    documents,
    doubles,
    files,
    frozen,
    health,
    imports,
    judging,
    knowing,
    network,
    table,
    ties,
    what_if,
)
from app.problems import MEDIA_TYPE, Problem

_PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    status: {"model": Problem, "description": description, "content": {MEDIA_TYPE: {}}}
    for status, description in (
        (400, "not readable, or asked under a foreign name"),
        (401, "the token is missing"),
        (403, "not allowed"),
        (404, "not found"),
        (422, "a value does not fit"),
        (503, "the database does not answer"),
    )
}

api_router = APIRouter(prefix="/api/v1", responses=_PROBLEMS)
for _module in (
    bodies,
    ties,
    table,
    costs,
    documents,
    doubles,
    network,
    what_if,
    frozen,
    files,
    knowing,
    judging,
    imports,
    health,
):
    api_router.include_router(_module.router)

__all__ = ["api_router"]
