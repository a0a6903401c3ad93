"""What vendors make of the standard, and what servers make of an answer."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from graph_model.values.vocabularies import ConsultationRole
from loaders.sources.endpoint.client import Manners
from loaders.sources.endpoint.errors import EndpointAddressError, EndpointUnreachableError, NotOparlError
from tests.unit.loaders.sources.endpoint.council import LATE, Council, Fault, add_paper
from tests.unit.loaders.sources.endpoint.crawl import crawl

ALL = ["1", "2", "3"]


def papers(council: Council, folder: Path) -> list[str | None]:
    return [draft.paper_id for draft in crawl(f"{council.base}/oparl", folder).drafts()]


def with_mark(content: object) -> bytes:
    return b"\xef\xbb\xbf" + json.dumps(content).encode()


def with_raw_controls(content: object) -> bytes:
    return json.dumps(content).replace("Mitgliedschaft", "Mit\x02glied\tschaft\n").encode()


def in_windows_code_page(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode("cp1252")


def with_single_objects_for_arrays(content: object) -> bytes:
    if isinstance(content, dict):
        content = {name: v[0] if isinstance(v, list) and len(v) == 1 else v for name, v in content.items()}
    return json.dumps(content).encode()


def with_references_from_the_root(content: object) -> bytes:
    return re.sub(r'"http://[\d.:]+/', '"/', json.dumps(content)).encode()


def as_bare_lists(content: object) -> bytes:
    is_list = isinstance(content, dict) and "data" in content and not content["links"]
    return json.dumps(content["data"] if isinstance(content, dict) and is_list else content).encode()


@pytest.mark.parametrize(
    "spelt",
    [
        with_mark, with_raw_controls, in_windows_code_page, with_single_objects_for_arrays,
        with_references_from_the_root, as_bare_lists,
    ],
)  # fmt: skip
def test_every_paper_is_read_however_the_vendor_spells_it(
    council: Council, tmp_path: Path, spelt: Callable[[object], bytes]
) -> None:
    council.spelt = spelt
    assert papers(council, tmp_path) == ALL


def test_raw_control_characters_do_not_reach_the_title(council: Council, tmp_path: Path) -> None:
    council.spelt = with_raw_controls
    assert crawl(f"{council.base}/oparl", tmp_path).drafts()[0].title == "Mit glied schaft"


@pytest.mark.parametrize(
    "link", ["?page=2", "paper?page=2", "/list/paper?page=2", "http://intern.example:8080/list/paper?page=2"]
)
def test_links_may_be_relative_or_name_the_server_as_its_proxy_does(
    council: Council, tmp_path: Path, link: str
) -> None:
    council.link = lambda _: link
    assert papers(council, tmp_path) == ALL


def test_an_empty_list_may_be_told_as_nothing_there(council: Council, tmp_path: Path) -> None:
    council.broken["/list/meeting"] = Fault(404)
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert ([draft.paper_id for draft in made.drafts()], made.reasons()) == (ALL, [])


def test_a_list_that_is_not_there_for_once_is_asked_for_whole_again_and_nothing_is_given_up(
    council: Council, tmp_path: Path
) -> None:
    council.broken["/list/paper"] = Fault(404)
    assert crawl(f"{council.base}/oparl", tmp_path).items == []
    council.broken.clear()
    held = crawl(f"{council.base}/oparl", tmp_path).keys()
    assert len(held) == 3
    council.broken["/list/paper"] = Fault(404)
    council.objects["Paper"].clear()
    assert crawl(f"{council.base}/oparl", tmp_path, held, full=True).items == []


def test_a_page_that_is_not_there_ends_the_list_and_is_told_where_something_is_missing(
    council: Council, tmp_path: Path
) -> None:
    council.per_page, council.link = 3, lambda path: path
    council.objects["Paper"]["/p/4"] = {}
    council.broken["/list/paper?page=2"] = Fault(404)
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert [draft.paper_id for draft in made.drafts()] == ALL
    assert [note.partition(": ")[2].partition(";")[0] for note in made.tally.notes] == ["Eine Seite der Liste fehlt"]


def test_a_paper_without_a_main_file_is_read_from_the_others_and_authoritative_counts_for_nothing(
    council: Council, tmp_path: Path
) -> None:
    paper = council.objects["Paper"]["/p/2"]
    paper["auxiliaryFile"] = paper.pop("mainFile")
    paper["consultation"][0] |= {"authoritative": True, "role": "Vorberatung"}
    second = crawl(f"{council.base}/oparl", tmp_path).drafts()[1]
    assert ("Netz 2" in second.text, second.consultations[0].role) == (True, ConsultationRole.PRELIMINARY)


@pytest.mark.parametrize("modified", ["0001-01-01T00:00:00", "9999-12-31T23:59:59", "gestern", 17, "", None])
def test_times_that_are_none_are_put_up_with(council: Council, tmp_path: Path, modified: object) -> None:
    for paper in council.objects["Paper"].values():
        paper["modified"] = modified
    council.understands_since = False
    runs = [crawl(f"{council.base}/oparl", tmp_path) for _ in range(2)]
    assert [[draft.paper_id for draft in made.drafts()] for made in runs] == [ALL, []]


def test_long_numbers_and_deep_nests_are_left_out(council: Council, tmp_path: Path) -> None:
    council.broken["/list/meeting"] = Fault(body=b'{"data": [' + b"9" * 5000 + b"]}")
    council.broken["/list/organization"] = Fault(body=b"[" * 100_000)
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert ([draft.paper_id for draft in made.drafts()], len(made.reasons())) == (ALL, 2)


def test_redirects_within_the_site_are_followed(council: Council, tmp_path: Path) -> None:
    council.broken["/start"] = Fault(301, {"Location": "/oparl"})
    assert [d.paper_id for d in crawl(f"{council.base}/start", tmp_path).drafts()] == ALL


def test_the_address_of_a_body_or_of_the_list_of_bodies_is_a_way_in(council: Council, tmp_path: Path) -> None:
    council.beside["/body/1"] = council.body()
    assert [len(crawl(f"{council.base}{path}", tmp_path).items) for path in ("/body/1", "/bodies")] == [3, 3]


def test_a_list_that_leads_in_a_circle_is_left(council: Council, tmp_path: Path) -> None:
    council.link = lambda _: "/list/paper"
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert [note.partition(": ")[2] for note in made.tally.notes] == [
        "Die Liste führt im Kreis; vielleicht fehlt etwas. --full erfragt alles neu."
    ]


def test_an_answer_that_is_cut_off_is_asked_for_again(council: Council, tmp_path: Path) -> None:
    council.faults["/list/paper"] = [Fault(body=b'{"data": [', cut=True), Fault(body=b'{"data": [')]
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert ([draft.paper_id for draft in made.drafts()], made.reasons()) == (ALL, [])


def test_a_page_broken_for_good_is_passed_over_and_tried_again_by_the_next_run(
    council: Council, tmp_path: Path
) -> None:
    following = f'"links": {{"next": "{council.base}/list/paper?page=2"}}'
    council.broken["/list/paper"] = Fault(body=f'{{"data": [{{"id": nothing}}], {following}}}'.encode())
    first = crawl(f"{council.base}/oparl", tmp_path)
    assert [draft.paper_id for draft in first.drafts()] == ["3"]
    assert [reason.partition(" (")[0] for reason in first.reasons()] == ["Das JSON ist unvollständig oder beschädigt"]
    council.broken.clear()
    assert [d.paper_id for d in crawl(f"{council.base}/oparl", tmp_path, first.keys()).drafts()] == ["1", "2"]


def test_a_page_of_html_instead_of_json_is_told_and_the_other_lists_go_on(council: Council, tmp_path: Path) -> None:
    council.broken["/list/organization"] = Fault(body=b"<!doctype html><p>Wartung", headers={"Content-Type": "x/json"})
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert [draft.paper_id for draft in made.drafts()] == ALL
    assert made.reasons()[0] == "Statt JSON kommt etwas anderes, vermutlich eine Fehlerseite."


def test_a_server_that_refuses_modified_since_is_read_whole(council: Council, tmp_path: Path) -> None:
    crawl(f"{council.base}/oparl", tmp_path)
    add_paper(council, 4, "Neu", "Ein Text.")
    council.understands_since = False
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert [draft.paper_id for draft in made.drafts()] == ["4"]
    assert all("beachtet modified_since nicht" in note for note in made.tally.notes)
    assert len(made.tally.notes) == 3


def test_next_links_that_forget_modified_since_are_reminded_of_it(council: Council, tmp_path: Path) -> None:
    crawl(f"{council.base}/oparl", tmp_path)
    for number in range(4, 8):
        add_paper(council, number, "Neu", "Ein Text.", modified=LATE)
    council.asked.clear()
    assert papers(council, tmp_path) == ["4", "5", "6", "7"]
    assert ["modified_since=" in path for path in council.paths() if "/list/paper" in path] == [True, True]


def test_an_object_without_an_id_is_left_out_with_its_page(council: Council, tmp_path: Path) -> None:
    council.objects["Paper"]["/p/9"] = {"type": "https://schema.oparl.org/1.1/Paper", "name": "Ohne"}
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert made.reasons() == ["Ein Objekt ohne Kennung (id) bleibt weg."]
    assert made.tally.refused[0].origin == f"{council.base}/list/paper?page=2"


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(body=b"<html>Startseite"), NotOparlError),
        (Fault(body=b'{"type": "https://schema.oparl.org/1.1/Person", "id": "x"}'), NotOparlError),
        (Fault(404), EndpointUnreachableError),
        (Fault(301, {"Location": "https://elsewhere.example/oparl"}), EndpointAddressError),
    ],
)
def test_an_address_that_is_no_way_in_is_told(
    council: Council, tmp_path: Path, fault: Fault, error: type[Exception]
) -> None:
    council.broken["/oparl"] = fault
    with pytest.raises(error):
        crawl(f"{council.base}/oparl", tmp_path)


def test_a_slow_answer_is_given_up(council: Council, tmp_path: Path) -> None:
    council.broken["/list/meeting"] = Fault(body=b'{"data": []}' + b" " * 100, seconds=0.03)
    made = crawl(f"{council.base}/oparl", tmp_path, manners=Manners(pause=0, tries=1, longest_answer=0.2))
    assert made.reasons() == ["Die Antwort kommt zu langsam."]
    assert [draft.paper_id for draft in made.drafts()] == ALL
