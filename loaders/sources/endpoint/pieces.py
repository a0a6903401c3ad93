"""Objects taken apart: each nested one for itself, references as ids, and of each only what reading needs.

What is left out is left out for good: people, their memberships and whatever else vendors add never reach the disk,
and free texts are masked before they do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from loaders.sources.masking.masking import mask
from loaders.sources.oparl_objects import OparlObject, id_of, listed, type_of

_TIMES = ("created", "modified")
_KEPT = {
    "System": (),
    "Body": ("name", "shortName"),
    "Organization": ("name", "shortName"),
    "Meeting": ("start",),
    "AgendaItem": ("public", "result"),
    "Consultation": ("role",),
    "Paper": ("name", "reference", "date", "paperType", "web"),
    "File": (
        "name", "fileName", "mimeType", "size", "sha1Checksum", "sha512Checksum", "accessUrl", "downloadUrl", "text",
    ),
}  # fmt: skip
_MASKED = frozenset({"text", "result", "fileName"})
_MASKED_NAMES = frozenset({"Paper", "File"})
_REFERENCES = {
    "System": {"body": "Body"},
    "Organization": {"body": "Body"},
    "Meeting": {"organization": "Organization", "agendaItem": "AgendaItem"},
    "AgendaItem": {"meeting": "Meeting", "consultation": "Consultation"},
    "Consultation": {
        "paper": "Paper", "meeting": "Meeting", "agendaItem": "AgendaItem", "organization": "Organization",
    },
    "Paper": {
        "body": "Body", "mainFile": "File", "auxiliaryFile": "File", "consultation": "Consultation",
        "underDirectionOf": "Organization", "relatedPaper": "Paper", "superordinatedPaper": "Paper",
    },
}  # fmt: skip
LISTS = {
    "organization": "Organization", "meeting": "Meeting", "paper": "Paper",
    "consultation": "Consultation", "agendaItem": "AgendaItem", "file": "File",
}  # fmt: skip
"""The lists of a Body that are asked for, in this order; what most others refer to comes first."""
_LINKS = frozenset({"web", "accessUrl", "downloadUrl", *LISTS})
_ABOVE = {("Meeting", "AgendaItem"): "meeting", ("Paper", "Consultation"): "paper"}


@dataclass(frozen=True)
class Need:
    """One object is read with the help of another: a change of ``needs`` is a change for ``dependent``."""

    dependent: str
    needs: str
    kind: str


@dataclass(frozen=True)
class Piece:
    """One object by itself; ``owner`` is the one that it was nested in, ``parts`` are those nested in it."""

    id: str
    kind: str
    content: OparlObject
    owner: str | None
    parts: tuple[str, ...]
    needs: tuple[Need, ...]

    @property
    def is_deleted(self) -> bool:
        """Whether the source says that the object is no more."""
        return self.content.get("deleted") is True


def taken_apart(item: OparlObject, kind: str, base: str, owner: OparlObject | None = None) -> Iterator[Piece]:
    """The object and all nested in it, those first; nothing of kinds that nobody reads. ``kind`` counts where the
    object tells none; ``base`` is the page that links are relative to."""
    kind = type_of(item) or kind
    key = id_of(item)
    if kind not in _KEPT or key is None:
        return
    key = _joined(key, base)
    content: OparlObject = {"id": key, "type": f"https://schema.oparl.org/1.1/{kind}"}
    content.update({name: item[name] for name in _TIMES if item.get(name) is not None})
    if item.get("deleted") in (True, "true"):
        content["deleted"] = True
        yield Piece(key, kind, content, id_of(owner), (), ())
        return
    content.update(_values(item, kind, base))
    above = _ABOVE.get((type_of(owner), kind)) if owner else None
    if owner and above:
        content[above] = owner["id"]
    nested = list(_nested(item, content, kind, base))
    yield from nested
    parts = tuple(piece.id for piece in nested if piece.owner == key)
    yield Piece(key, kind, content, id_of(owner), parts, tuple(_needs(content, kind)))


def _values(item: OparlObject, kind: str, base: str) -> Iterator[tuple[str, object]]:
    for name in (*_KEPT[kind], *(LISTS if kind == "Body" else ())):
        value = item.get(name)
        if isinstance(value, str):
            must_mask = name in _MASKED or (name == "name" and kind in _MASKED_NAMES)
            yield name, mask(value).text if must_mask else _joined(value, base) if name in _LINKS else value
        elif isinstance(value, bool | int | float):
            yield name, value
        elif name in LISTS and value:
            yield name, [_joined(key, base) for part in listed(value) if (key := id_of(part))]


def _nested(item: OparlObject, content: OparlObject, kind: str, base: str) -> Iterator[Piece]:
    """The nested objects; what refers to them and to others is put into ``content`` as ids."""
    for name, other in _REFERENCES.get(kind, {}).items():
        ids: list[str] = []
        for value in listed(item.get(name)):
            if reference := id_of(value):
                ids.append(_joined(reference, base))
            if isinstance(value, dict):
                yield from taken_apart(value, other, base, content)
        if ids:
            content[name] = ids if isinstance(item[name], list) else ids[0]


def _needs(content: OparlObject, kind: str) -> Iterator[Need]:
    key = content["id"]
    for name, other in _REFERENCES.get(kind, {}).items():
        for reference in listed(content.get(name)):
            if (kind, name) in (("Consultation", "paper"), ("AgendaItem", "consultation")):
                yield Need(reference, key, kind)
            elif (kind, name) not in (("Meeting", "agendaItem"), ("System", "body")):
                yield Need(key, reference, other)


def _joined(reference: str, base: str) -> str:
    """The whole address of a reference that starts at the root or at the page."""
    return urljoin(base, reference) if reference.startswith(("/", "./", "../", "?")) else reference
