"""Terms of notice: a duration or a fixed day, to which end, minimum term, renewal, and the original words."""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from graph_model.values.vocabularies import TermEnd

DURATION = re.compile(r"P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?<!P)")
Duration = Annotated[str, StringConstraints(pattern=r"^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$", min_length=3)]
DayOfYear = Annotated[str, StringConstraints(pattern=r"^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class Notice(BaseModel):
    """How a membership can be ended; durations in ISO 8601 (``P6M``), ``fixed_day`` as ``--06-30``.

    ``words`` are the original ones. Nothing but words means that no date can be computed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str
    duration: Duration | None = None
    fixed_day: DayOfYear | None = None
    to_end_of: TermEnd | None = None
    minimum_term: Duration | None = None
    renewal: Duration | None = None
    form: str | None = None
