"""Bodies in a question: an id is followed to the body that is meant at the standpoint asked for."""

from typing import Annotated

from fastapi import Depends, Query

from app.answers.bodies.listing import body_ref
from app.answers.bodies.recalled import meant
from app.api.asking import Asked, Asking, Recalling

BodyFilter = Annotated[str | None, Query(description="id of a body; one that was merged is followed", max_length=100)]


class _Bodies:
    """Follows ids of bodies to the bodies that are meant at the standpoint asked for."""

    def __init__(self, asking: Asking, recalled: Recalling) -> None:
        self._asking: Asked = asking
        self._recalled = recalled

    def __call__(self, body: str | None) -> str | None:
        """The id that the body has now, or had then. Raises NotFoundError."""
        if body is None:
            return None
        if self._recalled:
            return meant(self._recalled, body).key
        return body_ref(self._asking.database, self._asking.audience, body).id


Bodies = Annotated[_Bodies, Depends(_Bodies)]
