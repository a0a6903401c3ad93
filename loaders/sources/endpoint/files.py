"""Files of an endpoint: fetched once, told apart by checksum, and read by the loaders for files."""

import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from loaders.sources.draft import Draft, Item, Refusal
from loaders.sources.endpoint.client import NO_TAG, Answer
from loaders.sources.endpoint.errors import NotFetchedError, TooLargeError
from loaders.sources.endpoint.kept_files import KeptFile
from loaders.sources.endpoint.run import Run
from loaders.sources.masking.masking import mask
from loaders.sources.oparl_objects import OparlObject

Read = Callable[[Iterable[Path]], Iterable[Item]]
_PLACES = ("accessUrl", "downloadUrl")
_SUFFIXES = {
    "application/pdf": ".pdf",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_LONGEST_STEM = 80
_LOOKED_AT = 1_024


def fetch_file(run: Run, file: OparlObject, read: Read) -> bool:
    """Makes sure, once a run, that the text of a file stands in the mirror, or why there is none. Whether that is
    settled: what failed on the way is tried again in the next run."""
    if file["id"] not in run.settled:
        run.settled[file["id"]] = _settle(run, file, read)
    return run.settled[file["id"]]


def reopen_larger(run: Run) -> None:
    """Papers with files that were too large and may be fetched by now are looked at again."""
    with run.mirror:
        for key in run.files.up_to(run.client.manners.largest_file):
            run.objects.touch(key)


def _settle(run: Run, file: OparlObject, read: Read) -> bool:
    known, told = run.files.find(file["id"]), _told(file)
    if known and known.told == told and not _fits_now(run, known):
        run.tally.files_known += 1
        if known.refused:
            run.tally.refuse(_place(file), known.refused)
        return True
    alike = run.files.told_alike(told) if _checksum(file) else None
    if alike:
        run.tally.files_known += 1
        return _keep(run, KeptFile(file["id"], told, NO_TAG, content=alike.content))
    try:
        answer = _fetched(run, file, known)
    except TooLargeError as error:
        run.tally.refuse(_place(file), error.message)
        return _keep(run, KeptFile(file["id"], told, NO_TAG, refused=error.message, size=error.size))
    except NotFetchedError as error:
        run.tally.refuse(_place(file), error.message)
        return error.is_gone
    if answer.unchanged and known:
        run.tally.files_known += 1
        return _keep(run, KeptFile(known.id, told, known.tag, known.content, known.refused))
    return _read(run, file, answer, told, read)


def _fetched(run: Run, file: OparlObject, known: KeptFile | None) -> Answer:
    """The file from the first of its addresses that gives it."""
    largest, size = run.client.manners.largest_file, file.get("size")
    if isinstance(size, int) and size > largest:
        raise TooLargeError(_place(file), size, largest)
    failed = NotFetchedError(_place(file), "Die Datei hat keine Adresse (accessUrl).", 404)
    for address in dict.fromkeys(str(file[name]) for name in _PLACES if file.get(name)):
        try:
            asked = run.client.site.absolute(address, run.client.site.start)
            return run.client.get(asked, largest=largest, tag=known.tag if known else NO_TAG)
        except TooLargeError:
            raise
        except NotFetchedError as error:
            failed = error
    raise failed


def _read(run: Run, file: OparlObject, answer: Answer, told: str, read: Read) -> bool:
    run.tally.files_fetched += 1
    content = hashlib.sha256(answer.content).hexdigest()
    if not run.files.has_drafts(content):
        drafts, reasons = _drafts(file, answer.content, read)
        if not drafts:
            reason = " ".join(reasons) or "Die Datei enthält keinen Text."
            run.tally.refuse(_place(file), reason)
            return _keep(run, KeptFile(file["id"], told, answer.tag, refused=reason))
        for reason in reasons:
            run.tally.refuse(_place(file), reason)
        with run.mirror:
            run.files.keep_drafts(content, drafts)
    return _keep(run, KeptFile(file["id"], told, answer.tag, content=content))


def _drafts(file: OparlObject, content: bytes, read: Read) -> tuple[list[Draft], list[str]]:
    """What the loaders for files make of a content, masked; and what they left out."""
    suffix = _suffix(file, content)
    if suffix is None:
        return [], ["Statt der Datei kam eine HTML-Seite, vermutlich eine Fehler- oder Anmeldeseite."]
    with TemporaryDirectory(prefix="netzatlas-") as folder:
        path = Path(folder) / f"{_stem(file)}{suffix}"
        path.write_bytes(content)
        items = list(read([path]))
    drafts = [_masked(item) for item in items if isinstance(item, Draft)]
    reasons = [f"{item.place}: {item.reason}" if item.place else item.reason for item in items if type(item) is Refusal]
    return drafts, reasons


def _suffix(file: OparlObject, content: bytes) -> str | None:
    """The ending by which a loader recognises the content, whatever the server calls it; None for a page that came
    instead of the file."""
    kind = str(file.get("mimeType", "")).partition(";")[0].strip().casefold()
    suffix = Path(str(file.get("fileName", ""))).suffix.casefold()
    if content.lstrip()[:5] == b"%PDF-":
        return ".pdf"
    if _HTML.match(content[:_LOOKED_AT]):
        return ".html" if _SUFFIXES.get(kind, ".html") == ".html" and suffix not in (".pdf", ".xlsx", ".csv") else None
    return suffix if suffix in _SUFFIXES.values() else _SUFFIXES.get(kind, suffix or ".txt")


def _stem(file: OparlObject) -> str:
    """The name of the file, which alone tells the year of some tables, as a name that every system takes."""
    told = str(file.get("name") or Path(str(file.get("fileName") or "datei")).stem)
    return re.sub(r"[^\w ()-]+", " ", told)[:_LONGEST_STEM].strip() or "datei"


def _masked(draft: Draft) -> Draft:
    title = mask(draft.title).text if draft.title else None
    return draft.model_copy(update={"text": mask(draft.text).text, "title": title})


def _keep(run: Run, file: KeptFile) -> bool:
    with run.mirror:
        run.files.keep(file)
    return True


def _checksum(file: OparlObject) -> str | None:
    told = file.get("sha512Checksum") or file.get("sha1Checksum")
    return str(told) if told else None


def _told(file: OparlObject) -> str:
    """What the source says of the content: its checksum, or else when it changed, its size and its address."""
    beside = "|".join(str(file.get(name, "")) for name in ("modified", "size", *_PLACES))
    return _checksum(file) or beside


def _fits_now(run: Run, known: KeptFile) -> bool:
    """Whether a file that was too large may be fetched after all."""
    return known.size is not None and known.size <= run.client.manners.largest_file


def _place(file: OparlObject) -> str:
    return str(file.get("accessUrl") or file.get("downloadUrl") or file["id"])
