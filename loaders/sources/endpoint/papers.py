"""Papers of the mirror as drafts: completed with what no list told, with the texts of their files, and tombstones for
what the source no longer has."""

from collections.abc import Collection, Iterable, Iterator

from graph_model.records.documents import SourceKind
from loaders.sources.draft import Draft, Item, Tombstone
from loaders.sources.endpoint.addresses import shown
from loaders.sources.endpoint.files import Read, fetch_file
from loaders.sources.endpoint.kept_objects import Gone, Kept
from loaders.sources.endpoint.run import Run
from loaders.sources.endpoint.selection import Selection
from loaders.sources.oparl_objects import OparlIndex, OparlObject, listed
from loaders.sources.oparl_papers import drafts_of, file_key

_COMPLETED = frozenset({"Body", "Organization", "Meeting", "AgendaItem", "Consultation", "File"})
_LINKS_LONG = 4
"""From a paper over consultation, agenda item and meeting to the committee."""


def complete(run: Run, paper: str) -> bool:
    """Asks for what the paper is read with and no list told, anew in each run. Whether everything was told."""
    is_whole = True
    for _ in range(_LINKS_LONG):
        open_ = [item for item in run.objects.around(paper) if _is_open(item) and item.id not in run.asked]
        if not open_:
            break
        for item in open_:
            run.asked.add(item.id)
            is_whole = run.single(item.id, item.kind) and is_whole
    return is_whole


def is_wanted(run: Run, selection: Selection, paper: str, read: Read) -> bool:
    """Whether the selection takes the paper; only where it looks into texts, files are fetched for that."""
    around = run.objects.around(paper)
    content = _content(around, paper)
    if not selection.is_recent(content, around):
        return False
    if selection.names(content, around):
        return True
    if not selection.in_text:
        return False
    fetch_files(run, paper, read)
    return selection.occurs(d.text for file in _files(around, content) for d in run.files.drafts(file["id"]))


def fetch_files(run: Run, paper: str, read: Read) -> bool:
    """The texts of the paper's files, except for those that the source tells itself. Whether all is settled."""
    around = run.objects.around(paper)
    files = [file for file in _files(around, _content(around, paper)) if not file.get("deleted")]
    settled = [fetch_file(run, file, read) for file in files if not str(file.get("text", "")).strip()]
    return all(settled)


def items_of(run: Run, paper: str, held: Collection[str]) -> Iterator[Item]:
    """The paper as drafts; before them tombstones for those of its keys that the graph holds and the source does not
    have any more."""
    kept = run.objects.find(paper)
    if kept and kept.gone is Gone.DELETED:
        yield Tombstone(source_key=paper, origin=shown(paper))
        return
    made = list(_drafts(run, paper)) if kept and kept.alive else []
    told = {item.source_key for item in made}
    for key in sorted(set(held) - told):
        yield Tombstone(source_key=key, origin=shown(paper), final=False)
    yield from made


def _drafts(run: Run, paper: str) -> Iterator[Draft | Tombstone]:
    around = run.objects.around(paper)
    content = _content(around, paper)
    index = OparlIndex()
    for item in around:
        if item.alive and item.id != paper:
            index.add(item.alive)
    files = _files(around, content)
    read = {file["id"]: run.files.drafts(file["id"]) for file in files if not file.get("deleted")}
    texts = {key: draft.text for key, drafts in read.items() for draft in drafts[:1] if not _is_table(draft)}
    whole = {**content, "mainFile": None, "auxiliaryFile": files}
    places = {file_key(paper, file["id"]): str(file.get("accessUrl") or file["id"]) for file in files}
    page = str(content.get("web") or paper)
    bare: Draft | None = None
    for made in drafts_of(whole, index, texts, shown(page)):
        bare = made if isinstance(made, Draft) else bare
        yield made.model_copy(update={"origin": shown(places.get(made.source_key, page))})
    if bare:
        yield from _tables(bare, paper, read, places)


def _tables(bare: Draft, paper: str, read: dict[str, list[Draft]], places: dict[str, str]) -> Iterator[Draft]:
    """The tables in files, as documents of their own that know whose paper they belong to."""
    for file, drafts in read.items():
        key = file_key(paper, file)
        for number, draft in enumerate(drafts):
            if _is_table(draft):
                update = {"source_key": f"{key}#{number}", "origin": shown(places[key]), "paper_id": bare.paper_id}
                known = {"issuer": draft.issuer or bare.issuer, "date": draft.date or bare.date}
                yield draft.model_copy(update={**update, **known, "loader": bare.loader})


def _is_table(draft: Draft) -> bool:
    return draft.source is SourceKind.TABLE


def _is_open(item: Kept) -> bool:
    """Whether nobody told the object yet."""
    return item.kind in _COMPLETED and item.content is None


def _content(around: Iterable[Kept], paper: str) -> OparlObject:
    return next((item.alive for item in around if item.id == paper and item.alive), {})


def _files(around: Iterable[Kept], content: OparlObject) -> list[OparlObject]:
    """The files of the paper, main file first; of a deleted one only that it was, of an unknown one the id."""
    known = {item.id: item for item in around if item.kind == "File"}
    keys = dict.fromkeys((*listed(content.get("mainFile")), *listed(content.get("auxiliaryFile"))))
    return [file for key in keys if (file := _file(known.get(key), key))]


def _file(item: Kept | None, key: str) -> OparlObject | None:
    if item and item.gone:
        return {"id": key, "deleted": True} if item.gone is Gone.DELETED else None
    return (item.alive if item else None) or {"id": key}
