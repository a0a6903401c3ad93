"""Small invented ledgers: papers are told line by line, and one name is one body unless a test says otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from graph_model.ledger.entries import Bundle
from graph_model.records.claims import (
    AreaClaim,
    BodyClaim,
    Claim,
    ContributionClaim,
    EventClaim,
    MembershipClaim,
    OverlapClaim,
    PartClaim,
    TopicClaim,
)
from graph_model.records.documents import Consultation, Document, SourceKind, document_id, paper_id
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.judgements import Judgement, JudgementKind, Withdrawal
from graph_model.records.record import content_id
from graph_model.records.statements import Evidence, Mention, Reading, Statement
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import ConsultationRole, EventKind, Outcome, Period, Visibility


@dataclass(frozen=True)
class Line:
    """One thing that a paper says."""

    claim: Claim
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    confidence: float = 0.9
    motion: bool = False

    def as_motion(self) -> "Line":
        """The same as what the paper asks for."""
        return replace(self, motion=True)

    def sure(self, confidence: float) -> "Line":
        """The same, read with another confidence."""
        return replace(self, confidence=confidence)


def exists(name: str, **told: Any) -> Line:  # noqa: ANN401 - the fields of the claim, checked by the claim
    """The paper speaks of a body."""
    return Line(BodyClaim(**told), (name,))


def member(who: str, of: str, **told: Any) -> Line:  # noqa: ANN401
    """``who`` is member of ``of``."""
    return Line(MembershipClaim(**told), (who,), (of,))


def pays(payer: str, payee: str, eur: int | None, per: Period | None = Period.YEAR, **told: Any) -> Line:  # noqa: ANN401
    """``payer`` gives ``payee`` so many EUR."""
    amount = None if eur is None else Amount(Decimal(eur))
    return Line(ContributionClaim(amount=amount, per=per, **told), (payer,), (payee,))


def happens(kind: EventKind, before: Sequence[str], after: Sequence[str] = (), **told: Any) -> Line:  # noqa: ANN401
    """An event with the bodies on both sides; ``date`` may be a text."""
    if isinstance(told.get("date"), str):
        told["date"] = PartialDate.parse(told["date"])
    return Line(EventClaim(event=kind, **told), tuple(before), tuple(after))


def belongs(organ: str, whole: str) -> Line:
    """``organ`` is part of ``whole``."""
    return Line(PartClaim(), (organ,), (whole,))


def works_on(body: str, phrase: str, key: str | None = None) -> Line:
    """``body`` has this topic."""
    return Line(TopicClaim(phrase=phrase, key=key), (body,))


def covers(body: str, ags: str, name: str) -> Line:
    """``body`` works for this area."""
    return Line(AreaClaim(place=PlaceKey(ags), name=name), (body,))


def doubled(*bodies: str) -> Line:
    """The paper calls these doubled."""
    return Line(OverlapClaim(), bodies)


def day(number: int) -> datetime:
    """The moments at which a test's entries are recorded, one a day."""
    return datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(days=number)


@dataclass(frozen=True)
class Paper:
    """A paper to be told; everything but ``key`` and ``lines`` may stay as it is. ``means`` gives mentions of a name
    another body than that of the name; ``lead`` goes before the text, so that a second version is another text."""

    key: str
    lines: tuple[Line, ...] = ()
    date: str | None = "2020-05-01"
    visibility: Visibility = Visibility.PUBLIC
    outcome: Outcome = Outcome.UNKNOWN
    recorded: int = 1
    rules: str = "r1"
    lead: str = ""
    means: tuple[tuple[str, str], ...] = ()
    number: str | None = None

    def bundle(self) -> Bundle:
        """The paper as it was read."""
        document = self._document()
        statements = tuple(self._statements(document))
        mentions = {n: self.mention(n) for line in self.lines for n in (*line.subjects, *line.objects)}
        ids = tuple(statement.id for statement in statements)
        return Bundle(
            document=document,
            reading=Reading.of(document.id, document.paper, self.rules, ids, day(self.recorded)),
            mentions=tuple(mentions.values()),
            statements=statements,
            identities=tuple(self._identity(mention) for mention in mentions.values()),
        )

    def mention(self, name: str) -> Mention:
        """What the paper calls ``name``."""
        return Mention.of(paper_id(self.key), name)

    def withdrawn(self, on: int, *, erased: bool = False) -> Withdrawal:
        """The note that the paper was taken back."""
        return Withdrawal.of(paper_id(self.key), why="zurückgezogen", by="Büro", erased=erased, recorded=day(on))

    def _identity(self, mention: Mention) -> Identity:
        body = body_of(dict(self.means).get(mention.name, mention.name))
        return Identity.of(mention.id, body, rule="same-name", recorded=day(self.recorded))

    def _document(self) -> Document:
        text = self.lead + "".join(map(_sentence, self.lines))
        told = (self.date, self.visibility, self.outcome)
        checksum = content_id("c", text, *told)
        consultation = Consultation(role=ConsultationRole.DECISION, outcome=self.outcome)
        return Document(
            id=document_id(paper_id(self.key), checksum),
            paper=paper_id(self.key),
            source_key=self.key,
            source=SourceKind.PAPER,
            loader="text",
            origin=f"{self.key}.txt",
            checksum=checksum,
            text=text,
            number=self.number,
            date=PartialDate.parse(self.date) if self.date else None,
            visibility=self.visibility,
            consultations=(consultation,),
        )

    def _statements(self, document: Document) -> list[Statement]:
        start, found = len(self.lead), []
        for line in self.lines:
            quote = _sentence(line)
            found.append(
                Statement.of(
                    line.claim,
                    Evidence(document=document.id, start=start, end=start + len(quote), quote=quote),
                    subjects=tuple(self.mention(name).id for name in line.subjects),
                    objects=tuple(self.mention(name).id for name in line.objects),
                    confidence=line.confidence,
                    rule="invented",
                    motion=line.motion,
                )
            )
            start += len(quote)
        return found


def paper(key: str, *lines: Line, **told: Any) -> Paper:  # noqa: ANN401 - the fields of Paper
    """A paper that says these lines."""
    return Paper(key, lines, **told)


def body_of(name: str) -> str:
    """The id of the body that every paper means by ``name``."""
    return minted_body_id(Mention.of("p_first", name).id)


def judged(kind: JudgementKind, *about: str, on: int = 50, **told: Any) -> Judgement:  # noqa: ANN401
    """A judgement of an office."""
    return Judgement.of(kind, about, by="Hauptamt", why="geprüft", recorded=day(on), **told)


def taken_back(judgement: Judgement, on: int = 60) -> Judgement:
    """The return of a judgement."""
    return judged(JudgementKind.TAKE_BACK, judgement.id, on=on)


def _sentence(line: Line) -> str:
    sides = " und ".join(line.subjects), line.claim.kind, " und ".join(line.objects)
    return " ".join(part for part in sides if part)[:300] + ". "
