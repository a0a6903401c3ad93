"""What the analysis reads: the stored facts of an audience, as records or as columns. No figures are made here."""

from graph_model.analysis.columns.stored import fact_of, stored_facts

__all__ = ["fact_of", "stored_facts"]
