"""How a server is treated: one request at a time, with pauses, the waits it asks for, and nobody else asked."""

import email.utils
import time
from pathlib import Path

import pytest

from loaders.sources.endpoint.addresses import Site, shown
from loaders.sources.endpoint.client import Manners
from loaders.sources.endpoint.errors import EndpointAddressError, EndpointBusyError, ForeignAddressError, MirrorError
from loaders.sources.endpoint.mirror import mirror_file, opened_mirror
from tests.unit.loaders.sources.endpoint.council import Council, Fault
from tests.unit.loaders.sources.endpoint.crawl import crawl


def test_requests_come_one_at_a_time_with_a_pause_and_say_who_asks(council: Council, tmp_path: Path) -> None:
    crawl(f"{council.base}/oparl", tmp_path, manners=Manners(pause=0.05))
    gaps = [later.at - earlier.at for earlier, later in zip(council.asked, council.asked[1:], strict=False)]
    assert (min(gaps) >= 0.05, max(asked.under_way for asked in council.asked)) == (True, 1)
    assert {asked.headers["User-Agent"].partition("/")[0] for asked in council.asked} == {"Netzatlas"}


@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_that_a_server_asks_for_is_kept(council: Council, tmp_path: Path, status: int) -> None:
    council.faults["/list/paper"] = [Fault(status, {"Retry-After": "1"})]
    made = crawl(f"{council.base}/oparl", tmp_path)
    first, second = (asked.at for asked in council.asked if asked.path == "/list/paper")
    assert (second - first >= 0.9, len(made.drafts())) == (True, 3)
    assert any(line.startswith("warte ") for line in made.told)


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_names_a_time_is_not_asked_before_it(council: Council, tmp_path: Path, status: int) -> None:
    allowed = int(time.time()) + 4
    council.faults["/list/paper"] = [Fault(status, {"Retry-After": email.utils.formatdate(allowed, usegmt=True)})]
    earliest = time.monotonic() + allowed - time.time()
    made = crawl(f"{council.base}/oparl", tmp_path)
    _, second = (asked.at for asked in council.asked if asked.path == "/list/paper")
    assert (second >= earliest - 0.1, len(made.drafts())) == (True, 3)


def test_a_server_that_asks_for_a_long_wait_is_left_alone(council: Council, tmp_path: Path) -> None:
    council.broken["/list/paper"] = Fault(429, {"Retry-After": "3600"})
    with pytest.raises(EndpointBusyError, match="bittet um 60 Minuten Pause"):
        crawl(f"{council.base}/oparl", tmp_path)
    assert council.paths().count("/list/paper") == 1


def test_a_server_without_requests_left_is_not_asked_before_it_allows_more(council: Council, tmp_path: Path) -> None:
    budget = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1"}
    council.faults["/list/meeting"] = [Fault(headers=budget, body=b'{"data": []}')]
    crawl(f"{council.base}/oparl", tmp_path)
    times = {asked.path: asked.at for asked in council.asked}
    assert times["/list/paper"] - times["/list/meeting"] >= 0.9


def test_errors_of_the_server_are_tried_again_and_refusals_are_not(council: Council, tmp_path: Path) -> None:
    council.faults["/f/1.txt"] = [Fault(500), Fault(502)]
    council.broken["/f/2.txt"] = Fault(403)
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert (council.paths().count("/f/1.txt"), council.paths().count("/f/2.txt")) == (3, 1)
    assert made.reasons() == ["Der Server verweigert den Zugriff."]


def test_links_that_leave_the_site_are_not_followed(council: Council, tmp_path: Path) -> None:
    file = council.objects["Paper"]["/p/1"]["mainFile"]
    file["accessUrl"] = "http://localhost:9/secret.pdf"
    council.broken["/f/2.txt"] = Fault(302, {"Location": "file:///etc/passwd"})
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert [reason.partition(" ")[2] for reason in made.reasons()] == [
        "führt zu einer anderen Seite und wird nicht abgerufen."
    ] * 2


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        ("/oparl/p/1", "https://ris.stadt.example/oparl/p/1"),
        ("http://ris.stadt.example/f/1", "https://ris.stadt.example/f/1"),
        ("https://dateien.stadt.example/f/1", "https://dateien.stadt.example/f/1"),
        ("https://kennung:wort@ris.stadt.example/f/1#teil", "https://ris.stadt.example/f/1"),
    ],
)
def test_links_to_the_same_site_are_followed_encrypted_and_without_credentials(link: str, asked: str) -> None:
    assert Site.of("https://ris.stadt.example/oparl").absolute(link, "https://ris.stadt.example/oparl/x") == asked


@pytest.mark.parametrize(
    "link",
    [
        "https://stadt.example.org/f/1", "https://andere.example/f/1", "ftp://ris.stadt.example/f/1",
        "https://ris.stadt.example:9200/", "http://127.0.0.1/f", "file:///etc/passwd", "https://ris.stadt.example@x.de/",
    ],
)  # fmt: skip
def test_links_to_other_sites_schemes_and_ports_are_refused(link: str) -> None:
    with pytest.raises(ForeignAddressError):
        Site.of("https://ris.stadt.example/oparl").absolute(link, "https://ris.stadt.example/oparl")


@pytest.mark.parametrize("told", ["https://", "ftp://stadt.example/oparl", "https://[half/oparl", "http://h:port/"])
def test_what_is_no_address_is_refused(told: str) -> None:
    with pytest.raises(EndpointAddressError):
        Site.of(told)


def test_user_password_and_secret_parameters_are_never_shown() -> None:
    told = "https://kennung:geheim@stadt.example/oparl?api_key=geheim&page=2"
    assert shown(told) == "https://stadt.example/oparl?api_key=***&page=2"
    assert "geheim" not in repr(Site.of("https://kennung:geheim@stadt.example/oparl"))


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("https://ris.stadt.example/oparl/p/1", True),
        ("http://ris.stadt.example/oparl/p/1", False),
        ("https://dateien.stadt.example/f/1", False),
    ],
)
def test_credentials_are_for_the_host_that_they_were_told_for(asked: str, given: bool) -> None:
    site = Site.of("https://kennung:geheim@ris.stadt.example/oparl")
    assert site.credentials_for(asked) == (("kennung", "geheim") if given else None)


def test_credentials_go_to_the_endpoint_alone_and_stand_nowhere(council: Council, tmp_path: Path) -> None:
    endpoint = council.base.replace("//", "//kennung:geheim@")
    council.broken["/f/1.txt"] = Fault(500)
    made = crawl(f"{endpoint}/oparl", tmp_path)
    assert {asked.headers.get("Authorization", "")[:6] for asked in council.asked} == {"Basic "}
    assert "geheim" not in f"{made.told} {made.tally} {made.items}"
    assert all(b"geheim" not in path.read_bytes() and "geheim" not in path.name for path in tmp_path.iterdir())


def test_what_the_mirror_keeps_is_masked_and_says_nothing_of_people(council: Council, tmp_path: Path) -> None:
    council.files["/f/1.txt"] = ("text/plain", b"Auskunft erteilt Frau Erika Beispielfrau, Tel. 0511 123456.")
    council.put("Organization", "/o/1", name="Gesundheitsausschuss", person=[{"name": "Erika Beispielfrau"}])
    crawl(f"{council.base}/oparl", tmp_path)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert (b"Auskunft erteilt Frau" in kept, b"Beispielfrau" in kept, b"123456" in kept) == (
        True,
        False,
        False,
    )
    assert [path.stat().st_mode & 0o077 for path in tmp_path.iterdir()] == [0, 0]


def test_two_runs_do_not_work_with_one_mirror(tmp_path: Path) -> None:
    path = mirror_file(tmp_path, "https://stadt.example/oparl", "graph")
    with opened_mirror(path), pytest.raises(MirrorError, match="ein anderer Lauf"), opened_mirror(path):
        pass


def test_a_damaged_mirror_is_told_with_what_to_do(tmp_path: Path) -> None:
    path = mirror_file(tmp_path, "https://stadt.example/oparl", "graph")
    path.write_bytes(b"This is no database, whatever its name says." * 50)
    with pytest.raises(MirrorError, match="hilft nur, sie zu löschen"), opened_mirror(path):
        pass
