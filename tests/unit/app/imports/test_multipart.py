from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.imports.multipart import MultipartReader, UnreadableFormError

TYPE = "multipart/form-data; boundary=grenze"


@dataclass
class Parts:
    """What a form brought, part by part."""

    found: list[tuple[str, str | None, bytes]] = field(default_factory=list)

    def opening(self, name: str, file_name: str | None) -> "_Part":
        return _Part(self, name, file_name)


@dataclass
class _Part:
    parts: Parts
    name: str
    file_name: str | None
    held: bytes = b""

    def write(self, data: bytes) -> None:
        self.held += data

    def close(self) -> None:
        self.parts.found.append((self.name, self.file_name, self.held))


def _body(*parts: tuple[str, str | None, bytes]) -> bytes:
    told = b""
    for name, file_name, content in parts:
        named = f'; filename="{file_name}"' if file_name is not None else ""
        told += f'--grenze\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n'.encode() + content + b"\r\n"
    return told + b"--grenze--\r\n"


def _read(body: bytes, size: int) -> list[tuple[str, str | None, bytes]]:
    parts = Parts()
    reader = MultipartReader(TYPE, parts.opening)
    for start in range(0, len(body), size):
        reader.feed(body[start : start + size])
    reader.close()
    return parts.found


@given(st.binary(max_size=200), st.integers(1, 60))
def test_what_was_sent_arrives_however_it_is_cut(content: bytes, size: int) -> None:
    sent = (("dateien", "ä.txt", content), ("titel", None, b"Ein Titel"))
    assert _read(_body(*sent), size) == list(sent)


@pytest.mark.parametrize("cut", [1, 20, 60, 90])
def test_what_breaks_off_is_refused(cut: int) -> None:
    with pytest.raises(UnreadableFormError):
        _read(_body(("dateien", "a.txt", b"abc"))[:cut], 7)


@pytest.mark.parametrize("told", ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary="])
def test_another_kind_of_body_is_refused(told: str) -> None:
    with pytest.raises(UnreadableFormError):
        MultipartReader(told, Parts().opening)


def test_an_endless_head_is_refused() -> None:
    with pytest.raises(UnreadableFormError):
        _read(b"--grenze\r\nX: " + b"a" * 20_000, 1_000)
