"""Settings come from the environment, and a misspelt one is refused."""

from pathlib import Path

import pytest

from app.settings import InvalidSettingError, Settings, UnknownSettingError
from graph_model.values.vocabularies import Audience


def test_what_is_not_set_is_local_public_and_embedded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    told = Settings.read()
    assert (told.host, told.port, told.audience, told.is_local) == ("127.0.0.1", 8000, Audience.PUBLIC, True)
    assert told.database_url == f"embedded:{tmp_path / 'netzatlas' / 'graph'}"


def test_the_embedded_database_lies_in_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NETZATLAS_DATA_FOLDER", str(tmp_path))
    monkeypatch.setenv("NETZATLAS_HOSTS", "atlas.example, www.atlas.example")
    told = Settings.read()
    assert told.database_url == f"embedded:{tmp_path / 'graph'}"
    assert told.hosts == ("atlas.example", "www.atlas.example")


def test_a_misspelt_setting_is_refused_with_the_one_that_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETZATLAS_DATABSE_URL", "bolt://example")
    with pytest.raises(UnknownSettingError, match="NETZATLAS_DATABASE_URL") as refused:
        Settings.read()
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(("name", "value"), [("PORT", "viele"), ("PORT", "70000"), ("AUDIENCE", "alle")])
def test_a_value_that_does_not_fit_is_refused_without_repeating_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"NETZATLAS_{name}", value)
    with pytest.raises(InvalidSettingError, match=f"NETZATLAS_{name}") as refused:
        Settings.read()
    assert value not in refused.value.message


def test_the_password_is_never_shown_and_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("geheim\n", "utf-8")
    assert Settings.read(database_password_file=file).password() == "geheim"
    told = Settings.read(database_password="geheim")
    assert (told.password(), "geheim" in repr(told)) == ("geheim", False)


def test_a_password_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InvalidSettingError, match="nicht lesbar"):
        Settings.read(database_password_file=tmp_path / "fehlt").password()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "atlas.example"])  # noqa: S104 - the point of the test
def test_an_address_that_others_reach_is_not_local(host: str) -> None:
    assert not Settings.read(host=host).is_local
