"""Files that their owner alone can read, and that are there whole or not at all."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Final

READABLE_BY_OWNER: Final = 0o600


def write_private(file: Path, parts: Iterable[bytes]) -> None:
    """Replace ``file`` in one step by ``parts``, one behind the other, readable for its owner alone. Raises OSError;
    then the file is as it was."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, READABLE_BY_OWNER), "wb") as out:
            out.writelines(parts)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
