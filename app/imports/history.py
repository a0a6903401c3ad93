"""Imports in the history: what was kept when and for whom, and what was taken back."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from app.answers.review.changes import Change
from app.imports.job import Job, Stage

IMPORT: Final = "import"
IMPORT_RETURN: Final = "import_return"
_MOST_NAMED: Final = 3


def import_changes(jobs: Iterable[Job], inside: Collection[str] | None) -> list[Change]:
    """A change for each import that was kept, and one for each that was taken back; ``inside`` (None: all) are the
    documents of which one at least has to be there."""
    wanted = (job for job in jobs if inside is None or any(one.document in inside for one in job.kept))
    return [change for job in wanted for change in _changes(job)]


def _changes(job: Job) -> Iterator[Change]:
    if job.kept_on is None:
        return
    labels = [one.label for one in job.kept[:_MOST_NAMED]]
    rest = len(job.kept) - len(labels)
    about = (*labels, *((f"{rest} weitere",) if rest > 0 else ()))
    told = {"about": about, "key": job.id}
    holds = job.stage is Stage.KEPT
    yield Change(id=job.id, kind=IMPORT, recorded=job.kept_on, by=job.kept_by, why=_why(job), holds=holds, **told)
    if job.returned_on is not None:
        why = "Import zurückgenommen; was vorher galt, gilt wieder"
        yield Change(id=f"{job.id}-zurueck", kind=IMPORT_RETURN, recorded=job.returned_on, by=job.by, why=why, **told)


def _why(job: Job) -> str:
    documents = "1 Dokument" if len(job.kept) == 1 else f"{len(job.kept)} Dokumente"
    files = "1 Datei" if len(job.chosen) == 1 else f"{len(job.chosen)} Dateien"
    return f"{documents} aus {files} übernommen"
