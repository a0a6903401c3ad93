"""What every answer about costs starts from: the facts, the names, and the ledger made of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.answers.answer import BodyRef, Citation
from app.answers.cited import cited, passages
from app.answers.costs.amount_words import amount_words
from app.answers.costs.answers import CostCell
from app.answers.costs.terms import CostTerms
from app.answers.fact_rows import named
from app.answers.history import Recalled
from app.answers.kept import Kept, kept
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.totals import place_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contradiction, Contribution
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


@dataclass(frozen=True)
class CostView:
    """The facts of one standpoint with their ledger; passages are read for what is shown."""

    database: Database
    facts: Facts
    names: Mapping[str, BodyRef]
    ledger: CostLedger
    terms: CostTerms
    now: Kept

    def body(self, body: str) -> BodyRef:
        """A body as a row names it."""
        return named(body, self.names)

    def passages(self, statements: Iterable[Sequence[str]]) -> list[tuple[Citation, ...]]:
        """The passages of each of these lists of statements."""
        wanted = list(statements)
        found = cited(self.database, (one for told in wanted for one in told))
        return [passages(found, told) for told in wanted]

    def rows(self, cells: Sequence[Cell]) -> tuple[CostCell, ...]:
        """The cells as rows, each with its passages."""
        evidence = self.passages(cell.statements for cell in cells)
        return tuple(self._row(cell, told) for cell, told in zip(cells, evidence, strict=True))

    def evidence(self, facts: Iterable[Contribution]) -> tuple[Citation, ...]:
        """The passages of all these facts."""
        return self.passages([tuple(one for fact in facts for one in fact.statements)])[0]

    def _row(self, cell: Cell, evidence: tuple[Citation, ...]) -> CostCell:
        return CostCell(
            payer=self.body(cell.fact.payer),
            payee=self.body(cell.fact.payee),
            year=cell.year,
            kind=cell.kind,
            kind_inferred=cell.kind_inferred,
            cost_class=cell.cost_class,
            once=cell.once,
            status=cell.status,
            basis=cell.fact.basis,
            stands_in=place_of(cell),
            grounds=cell.grounds,
            told=cell.told,
            eur=cell.eur,
            high=cell.high,
            computation=cell.computation.words if cell.computation else None,
            estimated=cell.computation.why if cell.computation else None,
            contradictions=tuple(map(_contradicted, cell.contradictions)),
            keys=cell.keys,
            statements=cell.statements,
            evidence=evidence,
        )


def _contradicted(one: Contradiction) -> str:
    """Which values the sources tell, and which one is shown why."""
    values, shown = [_value(one, text) for text in one.values], _value(one, one.chosen)
    return f"{'; '.join(values)}: gezeigt wird {shown}, {one.reason}"


def _value(one: Contradiction, text: str) -> str:
    return amount_words(text, "") if one.field == "amount" else text


def cost_view(
    database: Database, audience: Audience, *, recalled: Recalled | None = None, terms: CostTerms | None = None
) -> CostView:
    """The view of an audience; ``recalled`` is another standpoint than now."""
    told = terms or CostTerms.usual()
    now = recalled.kept(database) if recalled else kept(database, audience)
    return CostView(database, now.facts, now.names, now.ledger(told), told, now)
