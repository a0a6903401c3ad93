"""Answers: the one place where questions are answered for API, pages and command line alike.

Every function takes a database and an audience and returns frozen records; every figure carries the citations
that say so. Nothing here knows HTTP, HTML or a terminal, and nothing here writes.
"""
