"""From ledger to facts: a pure function, and the writer that keeps its result in the graph as a difference."""
