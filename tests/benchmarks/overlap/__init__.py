"""The overlap engine beside what a user would pick instead: `python -m tests.benchmarks.overlap`.

Each other way runs in a process of its own between two runs of ours, so that whatever else the machine does slows both.
"""
