"""Office files are archives that carry the moment they were packed; here the same content makes the same bytes."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def packed(content: bytes, made: datetime, replaced: dict[str, bytes] | None = None) -> bytes:
    """The archive with its parts in their order, without the moment of packing; ``made`` is when it says it was
    written. ``replaced`` holds parts that read otherwise."""
    moment, out = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(out, "w", ZIP_DEFLATED) as told:
        for name in given.namelist():
            part = (replaced or {}).get(name) or given.read(name)
            part = _MOMENT.sub(rb"\g<1>" + moment + rb"\g<3>", part) if name == _CORE else part
            info = ZipInfo(name, _LONG_AGO)
            info.compress_type = ZIP_DEFLATED
            told.writestr(info, part)
    return out.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    """One part of an archive."""
    with ZipFile(BytesIO(content)) as given:
        return given.read(name)
