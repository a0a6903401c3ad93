"""The German pages: one module a noun, rendered on the server; answers come from app.answers alone."""

from fastapi import APIRouter

pages_router = APIRouter(include_in_schema=False)

__all__ = ["pages_router"]
