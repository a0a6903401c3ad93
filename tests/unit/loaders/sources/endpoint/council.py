"""A council system that speaks OParl on a local port: as the standard has it, or as some vendor does; it can be
changed between two runs, and told to fail."""

import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Object = dict[str, Any]
SCHEMA = "https://schema.oparl.org/1.1"
LISTS = {"organization": "Organization", "meeting": "Meeting", "paper": "Paper"}
EARLY, LATE = "2024-01-10T08:00:00+01:00", "2099-01-01T08:00:00+01:00"


@dataclass
class Fault:
    """An answer that comes instead: ``cut`` promises more than it sends, ``unsized`` does not tell how much comes,
    ``seconds`` pass between two of its bytes."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    cut: bool = False
    unsized: bool = False
    seconds: float = 0.0


@dataclass(frozen=True)
class Asked:
    """One request as the server saw it."""

    path: str
    headers: dict[str, str]
    at: float
    under_way: int


@dataclass
class Council:
    """``objects`` by kind and path; ``spelt`` makes the bytes of an answer; ``faults`` by path, one used up a request,
    the last one of ``broken`` for good."""

    base: str = ""
    objects: dict[str, dict[str, Object]] = field(default_factory=lambda: {kind: {} for kind in LISTS.values()})
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    beside: dict[str, Object] = field(default_factory=dict)
    faults: dict[str, list[Fault]] = field(default_factory=dict)
    broken: dict[str, Fault] = field(default_factory=dict)
    per_page: int = 2
    understands_since: bool = True
    has_tags: bool = True
    spelt: Callable[[object], bytes] = lambda content: json.dumps(content).encode()
    link: Callable[[str], str] = lambda path: path
    asked: list[Asked] = field(default_factory=list)
    under_way: int = 0

    def put(self, kind: str, path: str, **fields: object) -> Object:
        """An object, new or changed."""
        item = {"id": self.base + path, "type": f"{SCHEMA}/{kind}", "modified": EARLY, **fields}
        self.objects[kind][path] = item
        return item

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [asked.path for asked in self.asked]

    def answer(self, path: str) -> object | None:
        """The object or the page of a list at a path."""
        parts = urlsplit(path)
        if parts.path == "/oparl":
            return {"id": self.base + "/oparl", "type": f"{SCHEMA}/System", "body": self.base + "/bodies"}
        if parts.path == "/bodies":
            return {"data": [self.body()], "links": {}, "pagination": {}}
        kind = LISTS.get(parts.path.removeprefix("/list/"))
        if kind:
            return self._page(kind, parts.path, {name: told[0] for name, told in parse_qs(parts.query).items()})
        found = (items[path] for items in (*self.objects.values(), self.beside) if path in items)
        return next(found, None)

    def body(self) -> Object:
        """The one body."""
        links = {name: f"{self.base}/list/{name}" for name in LISTS}
        return {"id": self.base + "/body/1", "type": f"{SCHEMA}/Body", "name": "Landkreis Musterland", **links}

    def _page(self, kind: str, path: str, told: dict[str, str]) -> Object:
        since = told.get("modified_since") if self.understands_since else None
        items = [item for item in self.objects[kind].values() if _is_shown(item, since)]
        first = (int(told.get("page", 1)) - 1) * self.per_page
        following = f"{path}?page={int(told.get('page', 1)) + 1}"
        has_more = first + self.per_page < len(items)
        return {
            "data": items[first : first + self.per_page],
            "pagination": {"totalElements": len(items)},
            "links": {"next": self.link(following)} if has_more else {},
        }


def _is_shown(item: Object, since: str | None) -> bool:
    """Deleted objects stand only in lists of changes."""
    if since is None:
        return not item.get("deleted")
    return datetime.fromisoformat(item["modified"]) >= datetime.fromisoformat(since)


def two_committees(council: Council) -> Council:
    """Three papers on two committees; each has a file with a text, the second also one decided in a meeting."""
    base = council.base
    council.put("Organization", "/o/1", name="Gesundheitsausschuss", membership=[base + "/person/1"])
    council.put("Organization", "/o/2", name="Bauausschuss")
    item: Object = {
        "id": base + "/a/1",
        "type": f"{SCHEMA}/AgendaItem",
        "result": "einstimmig beschlossen",
        "public": True,
    }
    meeting = {"start": "2024-03-01T17:00:00+01:00", "organization": [base + "/o/1"], "agendaItem": [item]}
    council.put("Meeting", "/m/1", name="Sitzung", **meeting)
    for number, (title, fee) in enumerate((("Mitgliedschaft", 1200), ("Beitritt", 800), ("Radweg", 500)), 1):
        text = f"Der Landkreis Musterland zahlt dem Verein Netz {number} e.V. jährlich {fee} € Mitgliedsbeitrag."
        add_paper(council, number, title, text)
    turn: Object = {
        "id": base + "/c/2",
        "type": f"{SCHEMA}/Consultation",
        "role": "Entscheidung",
        "meeting": base + "/m/1",
    }
    turn |= {"agendaItem": base + "/a/1", "organization": [base + "/o/1"]}
    council.objects["Paper"]["/p/2"]["consultation"] = [turn]
    return council


def add_paper(council: Council, number: int, title: str, text: str, **fields: object) -> Object:
    """A paper with a file of plain text."""
    address = f"/f/{number}.txt"
    council.files[address] = ("text/plain", text.encode())
    file: Object = {
        "id": f"{council.base}/file/{number}",
        "type": f"{SCHEMA}/File",
        "accessUrl": council.base + address,
    }
    file |= {"mimeType": "text/plain", "modified": fields.get("modified", EARLY)}
    told = {"name": title, "reference": f"2024/{number}", "date": "2024-02-01", "body": council.base + "/body/1"}
    return council.put("Paper", f"/p/{number}", **{**told, "mainFile": file, **fields})


@contextmanager
def serving(council: Council) -> Iterator[Council]:
    """Within the block the council system can be asked."""
    handler = type("_Bound", (_Handler,), {"council": council})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    council.base = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield council
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    """Answers from the council; nothing is logged."""

    council: Council
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """A fault where one is waiting, else a file, an object or a page."""
        council = self.council
        council.under_way += 1
        council.asked.append(Asked(self.path, dict(self.headers), time.monotonic(), council.under_way))
        try:
            self._answer(council)
        finally:
            council.under_way -= 1

    def _answer(self, council: Council) -> None:
        faults = council.faults.get(self.path)
        if faults:
            self._send_fault(faults.pop(0))
        elif self.path in council.broken:
            self._send_fault(council.broken[self.path])
        elif self.path in council.files:
            self._send(*council.files[self.path])
        elif (found := council.answer(self.path)) is not None:
            self._send("application/json", council.spelt(found))
        else:
            self._send_fault(Fault(404))

    def _send(self, kind: str, content: bytes) -> None:
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        if self.council.has_tags and self.headers.get("If-None-Match") == tag:
            self._send_fault(Fault(304, {"ETag": tag}))
            return
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if self.council.has_tags:
            self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(content)

    def _send_fault(self, fault: Fault) -> None:
        self.send_response(fault.status)
        for name, value in fault.headers.items():
            self.send_header(name, value)
        if fault.status != 304 and not fault.unsized:
            self.send_header("Content-Length", str(len(fault.body) + (100 if fault.cut else 0)))
        self.end_headers()
        for byte in fault.body if fault.seconds else b"":
            time.sleep(fault.seconds)
            self.wfile.write(bytes([byte]))
        if not fault.seconds:
            self.wfile.write(fault.body)
        self.close_connection = fault.cut or fault.unsized

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Tests are quiet."""
