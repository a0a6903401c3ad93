"""What the names alone do not decide: asked once, with both sides and their passages; the answer holds, on both
databases."""

from app.answers.review.answers import LikenessQuestion
from app.answers.review.likenesses import likeness_questions
from app.answers.review.waiting import waiting
from app.judging import give, judgement_of
from graph_model.analysis.columns import stored_facts
from graph_model.ledger.ledger import Ledger
from graph_model.records.documents import SourceKind
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.pipeline import load_drafts
from loaders.sources.draft import Draft

_PUBLIC = Audience.PUBLIC
_ONE, _OTHER = "Apothekerkammer Auental e.V.", "Landesapothekerkammer Auental e.V."


def _paper(number: int, body: str, eur: str = "1.200") -> Draft:
    text = f"Vorlage - 2015/{number}\n\nDer Landkreis Musterland zahlt der {body} einen Mitgliedsbeitrag von {eur} €.\n"
    key = f"https://rat.example/p/{number}#f/1"
    return Draft(
        source_key=key, source=SourceKind.PAPER, loader="text", origin="p.txt", text=text, file_id=f"p{number}"
    )


def _judge(database: Database, kind: JudgementKind, *about: str) -> str:
    told = judgement_of(kind, about, by="Beteiligungsverwaltung", why="nachgesehen")
    give(database, told)
    return told.id


def _names(database: Database) -> list[tuple[str, ...]]:
    bodies = stored_facts(database, _PUBLIC).bodies
    return sorted(body.names for body in bodies if "apotheker" in body.name.casefold())


def _open(database: Database) -> list[LikenessQuestion]:
    found = waiting(database, _PUBLIC)
    return likeness_questions(database, _PUBLIC, found.likenesses, found.now)


def test_a_question_shows_both_sides_with_reason_and_passages(database: Database) -> None:
    load_drafts(database, [_paper(1, _ONE), _paper(2, _OTHER)])
    (question,) = _open(database)

    assert (question.name, question.like.name) == (_OTHER, _ONE)
    assert question.reasons == ("ein Name nennt die Ebene, der andere nicht",)
    assert all(_OTHER in cited.quote for cited in question.evidence)
    assert all(_ONE in cited.quote for cited in question.like_evidence)
    assert question.evidence
    assert question.like_evidence


def test_same_is_applied_at_once_survives_reloading_and_can_be_taken_back(database: Database) -> None:
    load_drafts(database, [_paper(1, _ONE), _paper(2, _OTHER)])
    (question,) = _open(database)
    given = _judge(database, JudgementKind.SAME, question.like_mention, question.mention)
    assert (_names(database), _open(database)) == ([(_ONE, _OTHER)], [])

    load_drafts(database, [_paper(1, _ONE, eur="1.500"), _paper(2, _OTHER, eur="900"), _paper(3, _OTHER)])
    assert (_names(database), _open(database)) == ([(_ONE, _OTHER)], [])

    _judge(database, JudgementKind.TAKE_BACK, given)
    assert _names(database) == [(_ONE,), (_OTHER,)]
    assert [q.name for q in _open(database)] == [_OTHER]


def test_different_is_asked_no_more_in_any_paper(database: Database) -> None:
    load_drafts(database, [_paper(1, _ONE), _paper(2, _OTHER)])
    (question,) = _open(database)
    _judge(database, JudgementKind.DIFFERENT, question.like_mention, question.mention)
    load_drafts(database, [_paper(2, _OTHER, eur="900"), _paper(3, _OTHER), _paper(4, _ONE)])

    assert (_names(database), _open(database)) == ([(_ONE,), (_OTHER,)], [])


def test_a_question_about_a_body_that_was_merged_is_asked_about_what_it_became(database: Database) -> None:
    load_drafts(database, [_paper(1, "Pflegenetz Seeblick e.V."), _paper(2, _ONE), _paper(3, _OTHER)])
    bodies = {mention.name: mention for mention in Ledger(database).entries().mentions}
    _judge(database, JudgementKind.SAME, bodies["Pflegenetz Seeblick e.V."].id, bodies[_ONE].id)
    (question,) = _open(database)

    merged = next(body for body in stored_facts(database, _PUBLIC).bodies if _ONE in body.names)
    assert (question.name, question.like.id) == (_OTHER, merged.key)
