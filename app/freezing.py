"""Freezing a state: the report as it is shown now is kept whole, so that its link shows the same figures later."""

import secrets
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode

from app.answers.figures import installed_version
from app.answers.standpoint import Standpoint
from graph_model.errors import InvalidValueError
from graph_model.frozen import FrozenStates
from graph_model.projection.stored import StoredFacts
from graph_model.records.frozen import FrozenState, checksum_of
from graph_model.records.reports import Report
from graph_model.storage.database import Database
from loaders.sources.masking.masking import mask

_ID_BYTES = 12
_LONGEST_TITLE = 200
_TOGETHER = 2_000


def freeze(
    database: Database, report: Report, standpoint: Standpoint, address: str, *, by: str, title: str = ""
) -> FrozenState:
    """Keeps the report under a link of its own; ``address`` is where the same question is answered anew. Names of
    persons in what is typed are masked. Raises InvalidValueError, TooMuchToFreezeError."""
    told = mask(title).text.strip() or report.title
    if len(told) > _LONGEST_TITLE:
        raise InvalidValueError(told, "eine Bezeichnung", f"erwartet werden höchstens {_LONGEST_TITLE} Zeichen")
    moment = datetime.now(UTC)
    state = f"{report.state}, eingefroren am {moment.astimezone():%d.%m.%Y um %H:%M} Uhr"
    of_now = {"state": state, "asked": mask(report.asked).text}
    cited = report.in_papers(_papers(database, report)).model_copy(update=of_now)
    made = FrozenState(
        id=f"k_{secrets.token_hex(_ID_BYTES)}",
        title=told,
        subject=report.title,
        address=_masked(address),
        frozen=moment,
        generation=StoredFacts(database).generation(),
        program=installed_version(),
        by=mask(by).text,
        audience=standpoint.audience,
        checksum=checksum_of(cited),
        papers=tuple(sorted(cited.papers())),
        report=cited,
    )
    FrozenStates(database).keep(made)
    return made


def _masked(address: str) -> str:
    """The address, names of persons in what was searched for masked."""
    path, mark, question = address.partition("?")
    told = [(name, mask(value).text) for name, value in parse_qsl(question, keep_blank_values=True)]
    return f"{path}{mark}{urlencode(told)}"


def _papers(database: Database, report: Report) -> dict[str, str]:
    wanted = sorted({source.document for source in report.sources})
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _TOGETHER):
        columns = database.read("read/frozen/papers_of_documents", ids=wanted[start : start + _TOGETHER])[0]
        found |= dict(zip(columns["ids"], columns["papers"], strict=True))
    return found
