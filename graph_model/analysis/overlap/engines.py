"""Which code does the counting: machine code made by numba, or numpy alone. Both give the same answers."""

import sys
from enum import StrEnum
from importlib.util import find_spec

from graph_model.analysis.overlap.errors import OverlapInputError

_WORTH_STARTING = 50_000


class Engine(StrEnum):
    """What joins the sets."""

    AUTO = "auto"
    """numba where it is installed, unless there is so little to do that numpy is done before numba has started."""
    NUMBA = "numba"
    NUMPY = "numpy"


def chosen(engine: Engine | str, memberships: int) -> Engine:
    """NUMBA or NUMPY; OverlapInputError for an unknown name, or where numba is asked for and missing."""
    try:
        wanted = Engine(engine)
    except ValueError:
        raise OverlapInputError("engine", f"{engine!r} gibt es nicht; bekannt sind {', '.join(Engine)}.") from None
    if wanted is Engine.NUMBA and not _installed():
        raise OverlapInputError("engine", "numba ist nicht installiert; mit „numpy“ gibt es dieselbe Antwort.")
    if wanted is Engine.AUTO:
        worth = "numba" in sys.modules or memberships > _WORTH_STARTING
        return Engine.NUMBA if worth and _installed() else Engine.NUMPY
    return wanted


def _installed() -> bool:
    try:
        return find_spec("numba") is not None
    except ValueError:
        return False
