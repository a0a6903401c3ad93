"""Passages that the tests of this folder share."""

from app.answers.documents.answers import Passage
from graph_model.records.claims import Claim, TopicClaim
from graph_model.records.statements import PassageForm


def passage(
    start: int,
    end: int,
    name: str = "s_1",
    claim: Claim | None = None,
    subjects: tuple[str, ...] = ("A",),
    objects: tuple[str, ...] = (),
    accepted: bool = True,
) -> Passage:
    """A passage; its words do not matter here."""
    return Passage(
        statement=name,
        key=f"claim_{name}",
        start=start,
        end=end,
        quote="x" * (end - start),
        form=PassageForm.SENTENCE,
        claim=claim or TopicClaim(phrase="Pflege"),
        subjects=subjects,
        objects=objects,
        rule="rule",
        accepted=accepted,
    )
