"""How much one import may be, and how long things are held."""

from datetime import timedelta
from typing import Final

MOST_FILES: Final = 50
LARGEST_FILE: Final = 25 * 1024 * 1024
"""Bytes of one file."""

LARGEST_IMPORT: Final = 100 * 1024 * 1024
"""Bytes of all files of one import."""

LARGEST_REQUEST: Final = 400 * 1024 * 1024
"""Bytes of a request that are listened to at all, so that the answer can say which files were too large."""

LONGEST_FIELD: Final = 4_000
"""Bytes of a field that is no file."""

SECONDS_A_FILE: Final = 180.0
"""After so long the reading of one file is ended and the file refused."""

HELD_FOR: Final = timedelta(days=1)
"""What nobody kept is dropped after this time."""

LISTED: Final = 40
"""How many imports the page lists."""
