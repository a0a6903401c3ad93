"""The engine's loops as machine code. Needs numba; `vectors` gives the same answers without it."""
