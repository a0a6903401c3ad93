"""The engine in numpy alone: slower, with the same answers, for where numba is missing or not worth its start."""
