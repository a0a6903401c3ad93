"""Where the files that belong to the program lie: beside the package in a checkout, in site-packages when installed."""

from pathlib import Path
from typing import Literal

from graph_model.errors import NetzatlasError


class ResourceMissingError(NetzatlasError):
    """The installation is incomplete. ``data``: name."""

    code = "resource_missing"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Der Ordner „{name}“ des Programms fehlt. "
            "Netzatlas ist nicht vollständig installiert: bitte neu installieren.",
            name=name,
        )


def folder(name: Literal["cypher", "examples"]) -> Path:
    """The folder ``name`` of the program; ResourceMissingError where it is in neither place."""
    packages = Path(__file__).resolve().parent.parent
    for place in (packages / name, packages / "netzatlas_data" / name):
        if place.is_dir():
            return place
    raise ResourceMissingError(name)
