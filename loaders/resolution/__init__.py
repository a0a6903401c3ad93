"""Which mention is which body: normalise, block, compare, decide, queue for review."""
