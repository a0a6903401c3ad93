"""Mentions, evidence, statements and readings: what a document says, with the passage that says so."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from graph_model.records.claims import Claim
from graph_model.records.record import Record, content_id
from graph_model.values.names import BodyName

LONGEST_PASSAGE = 400
LONGEST_ROW = 800


class PassageForm(StrEnum):
    """What a passage is; a row of a table may be longer than a sentence."""

    SENTENCE = "sentence"
    ROW = "row"
    FIELD = "field"


class Evidence(Record):
    """The passage ``[start, end)`` of the masked text of a document, in code points, and its words."""

    document: str
    start: Annotated[int, Field(ge=0)]
    end: int
    quote: str
    form: PassageForm = PassageForm.SENTENCE

    @model_validator(mode="after")
    def _is_a_passage(self) -> Self:
        longest = LONGEST_ROW if self.form is PassageForm.ROW else LONGEST_PASSAGE
        if not 0 < self.end - self.start <= longest or len(self.quote) != self.end - self.start:
            message = f"a passage has 1 to {longest} code points and its quote is as long"
            raise ValueError(message)
        return self


class Mention(Record):
    """A name as a paper uses it for one body; the same id in every version and reading of the paper."""

    id: str
    paper: str
    name: str

    @classmethod
    def of(cls, paper: str, name: str) -> Self:
        """The mention of ``name`` in ``paper``; names of one normal form are one mention."""
        return cls(id=content_id("m", paper, BodyName(name).normal), paper=paper, name=name)


class Statement(Record):
    """One claim that one document makes. ``subjects`` and ``objects`` are ids of mentions.

    ``motion``: it stands or falls with what the paper asks for. ``confidence`` 0 to 1; ``rule`` names what
    found it. Neither is part of the id.
    """

    id: str
    document: str
    subjects: tuple[str, ...]
    objects: tuple[str, ...] = ()
    claim: Claim
    evidence: Evidence
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    rule: str
    motion: bool = False

    @classmethod
    def of(
        cls,
        claim: Claim,
        evidence: Evidence,
        *,
        subjects: tuple[str, ...],
        objects: tuple[str, ...] = (),
        confidence: float = 1.0,
        rule: str,
        motion: bool = False,
    ) -> Self:
        """The statement with the id that its content gives it."""
        told = (evidence.document, subjects, objects, claim, evidence.start, evidence.end, motion)
        return cls(
            id=content_id("s", *told),
            document=evidence.document,
            subjects=subjects,
            objects=objects,
            claim=claim,
            evidence=evidence,
            confidence=confidence,
            rule=rule,
            motion=motion,
        )


class Reading(Record):
    """What one version of the rules found in one document. The latest reading of a paper's latest document counts;
    earlier ones stay readable."""

    id: str
    document: str
    paper: str
    rules: str
    statements: tuple[str, ...]
    recorded: datetime

    @classmethod
    def of(cls, document: str, paper: str, rules: str, statements: tuple[str, ...], recorded: datetime) -> Self:
        """The reading with an id of its own: its moment is part of it, for a paper can return to an earlier text."""
        return cls(
            id=content_id("r", document, rules, statements, recorded.isoformat()),
            document=document,
            paper=paper,
            rules=rules,
            statements=statements,
            recorded=recorded,
        )
