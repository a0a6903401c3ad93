"""Style sheet, scripts and pictures: served by us, so that no request leaves the machine."""

from fastapi import APIRouter, Request, Response
from fastapi.staticfiles import StaticFiles

from app.pages.rendering import APP

router = APIRouter()
_files = StaticFiles(directory=APP / "static")


@router.get("/static/{path:path}")
async def asset(request: Request, path: str) -> Response:
    """One file of app/static; the browser asks again whether it changed."""
    answer = await _files.get_response(path, request.scope)
    answer.headers["Cache-Control"] = "no-cache"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
