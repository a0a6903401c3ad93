"""Coverage: what is known at all of each municipality and body, year by year, so that silence is not read as "none".

Facts and the papers of their statements in, records out. See docs/coverage.md.
"""

from graph_model.analysis.coverage.held import (
    CostKnowledge,
    Covered,
    Held,
    PaperOf,
    Subject,
    covered,
    covered_by_year,
)

__all__ = ["CostKnowledge", "Covered", "Held", "PaperOf", "Subject", "covered", "covered_by_year"]
