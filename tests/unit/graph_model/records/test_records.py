import hashlib
import json
import os
import subprocess
import sys
from typing import Any

import pytest
from pydantic import ValidationError

from graph_model.ledger.entries import Bundle
from graph_model.records import claims, documents, facts, identities, judgements, statements
from graph_model.records.documents import document_id, paper_id
from graph_model.records.judgements import JudgementKind
from graph_model.records.record import Record, content_id
from graph_model.records.statements import Evidence, Mention, PassageForm
from tests.builders import day, exists, judged, member, paper, taken_back

RECORDS = [
    kind
    for module in (claims, documents, facts, identities, judgements, statements)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Record) and kind is not Record
]
BUNDLE = paper("P1", member("Kreis", "Netz")).bundle()


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_refuses_what_it_does_not_know(kind: type[Record]) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        kind.model_validate({"unbekannt": 1})


@pytest.mark.parametrize("record", [BUNDLE.document, BUNDLE.mentions[0], BUNDLE.statements[0], BUNDLE.reading])
def test_a_record_cannot_be_changed(record: Record) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        record.id = "anders"  # type: ignore[attr-defined]


@pytest.mark.parametrize("record", [BUNDLE.document, *BUNDLE.mentions, *BUNDLE.statements, BUNDLE.reading])
def test_a_record_comes_back_from_its_json(record: Record) -> None:
    assert type(record).model_validate_json(record.model_dump_json()) == record


def test_an_id_is_the_kind_and_a_hash_of_what_it_is_made_of() -> None:
    told = json.dumps(["Landkreis Ost 2020/1"], ensure_ascii=False).encode()

    assert paper_id("Landkreis Ost 2020/1") == "p_" + hashlib.blake2b(told, digest_size=12).hexdigest()


def test_ids_stay_what_they_are() -> None:
    assert [
        paper_id("P1"),
        document_id("p_1", "c"),
        Mention.of("p_1", "Netz").id,
        content_id("x", 1, None, ("a",)),
    ] == [
        "p_f5a38b96529196e410db325b",
        "d_d5161eccfd838cd1eafb499b",
        "m_0b6211c0abf664967f42d424",
        "x_ed862d311dcb055a17988132",
    ]


def test_ids_are_the_same_in_another_process_with_another_seed() -> None:
    code = "from tests.unit.graph_model.records.test_records import BUNDLE, ids_of; print('\\n'.join(ids_of(BUNDLE)))"
    environment = {**os.environ, "PYTHONHASHSEED": "4711"}
    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)

    assert told.stdout.split() == ids_of(BUNDLE)


def test_names_of_one_normal_form_are_one_mention() -> None:
    assert Mention.of("p_1", "Bund „Nord-Süd“").id == Mention.of("p_1", 'BUND  "Nord Süd"').id
    assert Mention.of("p_1", "Bund").id != Mention.of("p_2", "Bund").id


def test_confidence_and_rule_are_no_part_of_a_statements_id() -> None:
    sure, unsure = (paper("P1", exists("Netz").sure(confidence)).bundle().statements[0] for confidence in (0.9, 0.2))

    assert sure.id == unsure.id


def test_the_same_judgement_can_be_given_again_after_its_return() -> None:
    first, again = (judged(JudgementKind.WRONG, "membership|b_1|b_2|member", on=on) for on in (1, 3))

    assert len({first.id, taken_back(first, on=2).id, again.id}) == 3
    assert first.recorded == day(1)


@pytest.mark.parametrize(
    ("form", "length", "fits"),
    [
        (PassageForm.SENTENCE, 400, True),
        (PassageForm.SENTENCE, 401, False),
        (PassageForm.FIELD, 401, False),
        (PassageForm.ROW, 800, True),
        (PassageForm.ROW, 801, False),
        (PassageForm.SENTENCE, 0, False),
    ],
)
def test_a_passage_is_bounded_by_what_it_is(form: PassageForm, length: int, fits: bool) -> None:
    assert _stands({"start": 5, "end": 5 + length, "quote": "x" * length, "form": form}) == fits


@pytest.mark.parametrize("told", [{"quote": "xx"}, {"start": -1, "quote": "xxxx"}, {"end": 1, "quote": "x"}])
def test_a_passage_is_as_long_as_its_quote_and_begins_in_the_text(told: dict[str, Any]) -> None:
    assert not _stands({"start": 2, "end": 5, "quote": "xxx", **told})


def ids_of(bundle: Bundle) -> list[str]:
    """All ids that a bundle carries."""
    beside = [mention.id for mention in bundle.mentions] + [identity.id for identity in bundle.identities]
    return [bundle.document.id, bundle.reading.id, *beside, *(statement.id for statement in bundle.statements)]


def _stands(told: dict[str, Any]) -> bool:
    try:
        Evidence(document="d_1", **told)
    except ValidationError:
        return False
    return True
