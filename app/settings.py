"""The settings: read once from the environment, prefix NETZATLAS_; what is misspelt is refused."""

import difflib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graph_model.errors import NetzatlasError
from graph_model.values.vocabularies import Audience

PREFIX = "NETZATLAS_"
_OF_TESTS = "NETZATLAS_TEST_"
_REASONS = {
    "int_parsing": "erwartet wird eine ganze Zahl",
    "less_than_equal": "der Wert ist zu groß",
    "greater_than_equal": "der Wert ist zu klein",
    "enum": "erwartet wird einer der erlaubten Werte",
}
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class UnknownSettingError(NetzatlasError):
    """A variable with our prefix that is no setting. ``data``: name, like."""

    code = "unknown_setting"
    exit_code = 2

    def __init__(self, name: str, like: str | None) -> None:
        hint = f"Gemeint ist vielleicht {like}." if like else "Die Einstellungen stehen in README.md."
        super().__init__(
            f"Die Umgebungsvariable {name} ist keine Einstellung von Netzatlas. {hint}", name=name, like=like
        )


class InvalidSettingError(NetzatlasError):
    """A setting whose value cannot be used. ``data``: name, reason."""

    code = "invalid_setting"
    exit_code = 2

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"Die Einstellung {name} ist nicht brauchbar: {reason}.", name=name, reason=reason)


def _usual_data_folder() -> Path:
    """Where programs keep data of their user (XDG)."""
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "netzatlas"


class Settings(BaseSettings):
    """Frozen; every field is a variable of the environment with the prefix. Raises UnknownSettingError for a misspelt
    one; ``Settings.read`` turns an unusable value into InvalidSettingError."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)

    data_folder: Path = Field(default_factory=_usual_data_folder, description="folder of graph, token and logs")
    database_url: str = Field(
        default_factory=lambda told: f"embedded:{told['data_folder'] / 'graph'}",
        description="embedded:FOLDER, neo4j://… or bolt://…; usually embedded in the data folder",
    )
    database_user: str = Field("neo4j", description="user at the server; the embedded database needs none")
    database_password: SecretStr | None = Field(None, description="password at the server")
    database_password_file: Path | None = Field(None, description="file that holds the password instead")
    database_name: str = Field("neo4j", description="name of the database at the server")
    host: str = Field("127.0.0.1", description="address to serve at; other than loopback, reading needs the token too")
    port: int = Field(8000, ge=0, le=65535, description="port to serve at; 0 takes a free one")
    hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="names under which the server may be asked besides loopback, separated by commas"
    )
    audience: Audience = Field(
        Audience.PUBLIC, description="for whom facts are shown unless asked: public, internal, closed"
    )
    stale_after: int = Field(
        2, ge=0, le=100, description="after so many years without a paper an amount leaves the totals, to be checked"
    )
    notice_lead_days: int = Field(
        42, ge=0, le=366, description="days that a committee needs to decide before a notice has to be given"
    )
    inhabitants_file: Path | None = Field(
        None, description="CSV (place; inhabitants; day; source) of inhabitants beside the municipal directory"
    )
    doubles_weights: Path | None = Field(
        None, description="file of one's own with the weights of the score of doubles (docs/doubles.md)"
    )

    imprint_file: Path | None = Field(None, description="text of the page Impressum (plain text, simple Markdown)")
    privacy_file: Path | None = Field(None, description="text of the page Datenschutz")
    accessibility_file: Path | None = Field(None, description="text of the page Erklärung zur Barrierefreiheit")

    @classmethod
    def read(cls, **told: Any) -> Self:  # noqa: ANN401 - values of the fields, checked by the fields
        """The settings of the environment, ``told`` going before it. Raises UnknownSettingError and
        InvalidSettingError, neither of which repeats the value: it can be a password."""
        try:
            return cls(**told)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
            raise InvalidSettingError(name, _REASONS.get(str(first["type"]), "der Wert passt nicht")) from None

    @model_validator(mode="before")
    @classmethod
    def _knows_every_name(cls, told: Mapping[str, Any]) -> Mapping[str, Any]:
        known = {PREFIX + name.upper() for name in cls.model_fields}
        for name in sorted(os.environ):
            if name.upper().startswith(PREFIX) and not name.startswith(_OF_TESTS) and name.upper() not in known:
                like = difflib.get_close_matches(name.upper(), sorted(known), 1)
                raise UnknownSettingError(name, like[0] if like else None)
        hosts = told.get("hosts")
        listed = tuple(part.strip() for part in hosts.split(",") if part.strip()) if isinstance(hosts, str) else hosts
        return {**told, **({"hosts": listed} if listed is not None else {})}

    @property
    def is_local(self) -> bool:
        """Whether only this machine can ask."""
        return self.host in _LOOPBACK

    def password(self) -> str | None:
        """The password, from its file where one is named. Raises InvalidSettingError where it cannot be read."""
        if self.database_password_file is None:
            return self.database_password.get_secret_value() if self.database_password else None
        try:
            return self.database_password_file.read_text("utf-8").strip()
        except OSError as error:
            reason = f"{self.database_password_file} ist nicht lesbar ({error.strerror})"
            raise InvalidSettingError(f"{PREFIX}DATABASE_PASSWORD_FILE", reason) from error
