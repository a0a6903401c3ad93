"""Statements in the embedded engine's own language, which only its HTTP port takes: for the schema alone."""

import base64
import http.client
import json
from dataclasses import dataclass

from graph_model.storage.engine_process import DATABASE, USER
from graph_model.storage.errors import QueryFailedError

_SECONDS = 60.0


@dataclass(frozen=True)
class EngineSql:
    """The HTTP port of a running engine."""

    port: int
    password: str

    def run(self, statement: str) -> None:
        """Run one statement; QueryFailedError where the engine refuses it."""
        login = base64.b64encode(f"{USER}:{self.password}".encode()).decode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_SECONDS)
        try:
            connection.request(
                "POST",
                f"/api/v1/command/{DATABASE}",
                json.dumps({"language": "sql", "command": statement}),
                {"Authorization": f"Basic {login}", "Content-Type": "application/json"},
            )
            status = connection.getresponse().status
        finally:
            connection.close()
        if status != http.client.OK:
            raise QueryFailedError("schema", f"HTTP {status}")
