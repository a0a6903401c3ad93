"""Room on the disk, asked before writing: the embedded engine does not say that a disk is full."""

import shutil
from pathlib import Path

RESERVE_BYTES = 32 * 1024 * 1024
"""What stays free for the engine's own work: its write-ahead log, and compacting."""


def free_bytes(folder: Path) -> int:
    """Bytes that are free where ``folder`` lies."""
    return shutil.disk_usage(folder).free
