"""The token is made once and kept from others."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.auth import FILE_NAME, TokenFileError, token_of


def test_the_token_is_made_once_in_a_file_that_its_owner_alone_reads(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    token = token_of(folder)
    assert len(token) >= 40
    assert token_of(folder) == token
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600
    assert [file.name for file in folder.iterdir()] == [FILE_NAME]


def test_rights_that_became_too_wide_are_narrowed(tmp_path: Path) -> None:
    token_of(tmp_path)
    (tmp_path / FILE_NAME).chmod(0o644)
    token_of(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


def test_many_that_start_at_once_agree_on_one_token(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as together:
        assert len(set(together.map(token_of, [tmp_path] * 64))) == 1


def test_an_empty_or_unreadable_token_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("\n")
    with pytest.raises(TokenFileError, match="leer"):
        token_of(tmp_path)
    with pytest.raises(TokenFileError):
        token_of(tmp_path / FILE_NAME / "darin")
