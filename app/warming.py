"""What answers are made from is brought into memory when the server starts, so that no page waits for it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from threading import Event, Thread
from typing import Final

from app.answers.costs.comparisons import by_inhabitant
from app.answers.costs.notices import notice_plan
from app.answers.costs.terms import CostTerms
from app.answers.costs.view import cost_view
from app.answers.doubles.ranking import Ranking
from app.answers.figures import key_figures, last_read
from app.answers.history import History
from app.answers.kept import kept, lay_by
from app.answers.knowing.contradictions import contradictions
from app.answers.knowing.coverage import coverage
from app.answers.standpoint import Standpoint
from app.answers.table.answer import table
from app.answers.table.asked import Arranged, TableAsked
from app.answers.table.offers import offers
from app.answers.table.pivot import pivot
from app.atlas import Atlas
from app.pages.rendering import prepare
from app.settings import Settings
from graph_model.analysis.doubles import Window
from graph_model.errors import NetzatlasError
from graph_model.storage.database import Database
from graph_model.storage.trusted import no_garbage

_LONGEST_WAIT: Final = 5.0
_Step = tuple[str, Callable[[], object]]


class Warming:
    """Takes the steps one after the other in a thread of its own. What fails is left to the first who asks, who is told
    why."""

    def __init__(self, steps: Sequence[_Step]) -> None:
        self._steps = steps
        self._stopped = Event()
        self._doing = ""
        self._thread = Thread(target=self.run, name="warming", daemon=True)

    @property
    def doing(self) -> str:
        """What is being brought into memory, in German; nothing where nothing is."""
        return self._doing

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def close(self) -> None:
        """Takes no further step, and waits a little for the one that it is at."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(_LONGEST_WAIT)

    def run(self) -> None:
        """All steps, in this thread."""
        for name, step in self._steps:
            if self._stopped.is_set():
                break
            self._doing = name
            with suppress(NetzatlasError):
                step()
        self._doing = ""
        no_garbage()


def usual_steps(
    database: Database, settings: Settings, ranking: Ranking, atlas: Atlas, history: History
) -> tuple[_Step, ...]:
    """What the pages of the usual audience answer from."""
    audience, now = settings.audience, Standpoint(settings.audience)
    return (
        ("Tatsachen werden gelesen", lambda: kept(database, audience).names),
        ("Kosten werden geordnet", lambda: kept(database, audience).ledger(CostTerms.told(settings))),
        ("Zusammenschlüsse werden verglichen", lambda: ranking.of(database, audience, Window.on(date.today()))),
        ("Das Netz wird angeordnet", lambda: atlas.of(database, audience)),
        ("Die Abdeckung wird gezählt", lambda: coverage(database, now, history=history, limit=1)),
        ("Tabellen werden geordnet", lambda: _tables(database, settings)),
        ("Fragen werden gesammelt", lambda: _questions(database, now, history)),
        ("Seiten werden vorbereitet", prepare),
        ("Tatsachen werden bereitgelegt", lambda: lay_by(database)),
    )


def _tables(database: Database, settings: Settings) -> None:
    """The ties with their amounts in the last years and as last told, the deadlines of the next year, and payers by
    the head of their inhabitants."""
    view = cost_view(database, settings.audience, terms=CostTerms.told(settings))
    offers(view)
    pivot(view, TableAsked(), limit=1)
    table(view, TableAsked(), Arranged(), limit=1)
    notice_plan(view, most=1)
    by_inhabitant(view)


def _questions(database: Database, now: Standpoint, history: History) -> None:
    """The figures and papers of the start page, what waits for a person, and what papers contradict."""
    key_figures(database, now.audience)
    last_read(database, now.audience)
    contradictions(database, now, history=history, limit=1)
