"""The application over the embedded engine with the small network; asked as a browser or a program would."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.auth import token_of
from app.main import create_app, equip
from app.settings import Settings
from graph_model.storage.database import Database
from tests.small_network import load
from tests.standing import Standing

HOST = "http://127.0.0.1:8000"


@pytest.fixture
def network(embedded_standing: Standing) -> Database:
    """The embedded database with the small network."""
    return embedded_standing.holding(load)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The usual settings in a data folder of the test's own."""
    return Settings(data_folder=tmp_path)


@pytest.fixture(scope="session")
def built(embedded_standing: Standing, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The application as `netzatlas run` serves it; made once, since making its routes takes long."""
    return create_app(Settings(data_folder=tmp_path_factory.mktemp("data")), embedded_standing.database)


@pytest.fixture
def application(built: FastAPI, settings: Settings, network: Database) -> FastAPI:
    """The application with the small network, and nothing that an earlier test left in it."""
    equip(built, settings, network)
    return built


@pytest.fixture
def client(application: FastAPI) -> Iterator[TestClient]:
    """Asks without the token."""
    with TestClient(application, base_url=HOST, raise_server_exceptions=False) as asking:
        yield asking


@pytest.fixture
def token(settings: Settings, application: FastAPI) -> str:
    """The token in the data folder."""
    return token_of(settings.data_folder)


@pytest.fixture
def holder(application: FastAPI, token: str) -> Iterator[TestClient]:
    """A program that holds the token."""
    headers = {"Authorization": f"Bearer {token}"}
    with TestClient(application, base_url=HOST, headers=headers, raise_server_exceptions=False) as asking:
        yield asking
