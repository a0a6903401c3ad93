"""OParl folders and objects, with what vendors really send."""

import json
from pathlib import Path

from graph_model.values.vocabularies import Outcome
from loaders.registry import drafts
from loaders.sources.draft import Draft, Refusal, Tombstone

BASE = "https://oparl.example.org"
SCHEMA = "https://schema.oparl.org/1.1"


def write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")


def item(kind: str, path: str, **fields: object) -> dict[str, object]:
    return {"id": f"{BASE}/{path}", "type": f"{SCHEMA}/{kind}", **fields}


def oparl_folder(folder: Path) -> Path:
    """One paper whose lists are single objects, a deleted one, and the meeting that decided."""
    turn = item("Consultation", "c/5", role="Entscheidung", meeting=f"{BASE}/m/7", agendaItem=f"{BASE}/a/9")
    turn["organization"] = f"{BASE}/o/3"
    paper = item("Paper", "p/1", name="Beitritt", reference="2024/5", date="2030-01-01", body=f"{BASE}/b/1")
    agenda = [item("AgendaItem", "a/9", public=True, result="einstimmig")]
    write(folder / "papers" / "1.json", {**paper, "consultation": turn, "auxiliaryFile": {"id": f"{BASE}/f/11"}})
    write(folder / "papers" / "2.json", item("Paper", "p/2", deleted=True))
    write(folder / "meetings" / "7.json", item("Meeting", "m/7", start="2024-03-01T16:00:00+01:00", agendaItem=agenda))
    write(folder / "organizations.json", [item("Organization", "o/3", name="Kreistag")])
    write(folder / "bodies.json", item("Body", "b/1", name="Landkreis Musterberg"))
    write(folder / "file-contents" / "11.txt", "Der Landkreis tritt bei.")
    return folder


def test_a_folder_gives_a_draft_for_each_text_and_a_tombstone_for_each_deleted_paper(tmp_path: Path) -> None:
    draft, tombstone = drafts([oparl_folder(tmp_path / "oparl")])
    assert isinstance(draft, Draft)
    assert (draft.file_id, draft.paper_id, draft.issuer, draft.number, draft.text) == (
        "11", "1", "Landkreis Musterberg", "2024/5", "Der Landkreis tritt bei."
    )  # fmt: skip
    assert isinstance(tombstone, Tombstone)
    assert (draft.source_key, tombstone.source_key) == (f"{BASE}/p/1#{BASE}/f/11", f"{BASE}/p/2")


def test_role_result_and_meeting_make_the_outcome_and_the_date(tmp_path: Path) -> None:
    draft = next(iter(drafts([oparl_folder(tmp_path / "oparl")])))
    assert isinstance(draft, Draft)
    (turn,) = draft.consultations
    assert (turn.id, turn.committee, str(turn.date), turn.public, turn.outcome) == (
        "5", "Kreistag", "2024-03-01", True, Outcome.ADOPTED
    )  # fmt: skip
    assert (str(draft.date), draft.deciding_body) == ("2024-03-01", "Kreistag")


def test_a_paper_without_text_has_a_draft_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "p.json", {"id": f"{BASE}/p/1", "type": f"{SCHEMA}/Paper", "name": "Beitritt"})
    (draft,) = drafts([tmp_path / "p.json"])
    assert isinstance(draft, Draft)
    assert (draft.text, draft.title, draft.file_id) == ("", "Beitritt", "1")


def test_raw_control_characters_are_let_through(tmp_path: Path) -> None:
    write(tmp_path / "p.json", f'{{"id": "{BASE}/p/1", "type": "{SCHEMA}/Paper", "name": "Bei\ttritt"}}')
    (draft,) = drafts([tmp_path / "p.json"])
    assert isinstance(draft, Draft)
    assert draft.title == "Bei tritt"


def test_a_cut_object_is_refused_and_the_others_go_on(tmp_path: Path) -> None:
    folder = oparl_folder(tmp_path / "oparl")
    write(folder / "papers" / "0.json", f'{{"id": "{BASE}/p/0", "type": "{SCHEMA}/Paper", "name": "Bei')
    refusal, *others = drafts([folder])
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "Das JSON ist unvollständig oder beschädigt."
    assert [type(item) for item in others] == [Draft, Tombstone]


def test_a_deleted_file_of_a_paper_that_lives_on_has_its_own_tombstone(tmp_path: Path) -> None:
    file = {"id": f"{BASE}/f/1", "deleted": True}
    write(tmp_path / "p.json", {"id": f"{BASE}/p/1", "type": f"{SCHEMA}/Paper", "mainFile": file})
    tombstone, draft = drafts([tmp_path / "p.json"])
    assert tombstone == Tombstone(source_key=f"{BASE}/p/1#{BASE}/f/1", origin=(tmp_path / "p.json").as_posix())
    assert isinstance(draft, Draft)
