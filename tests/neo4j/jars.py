"""Where the jars of Neo4j lie, and how they get there: ``python -m tests.neo4j.jars`` fetches them once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

VERSION = "5.26.30"
VARIABLE = "NETZATLAS_TEST_NEO4J"
_POM = Path(__file__).with_name("pom.xml")


def jars() -> Path:
    """The folder of the jars, whether it is there or not; the environment variable above names another."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(os.environ.get(VARIABLE) or cache / "netzatlas" / f"neo4j-{VERSION}") / "lib"


def missing() -> str | None:
    """What a real Neo4j lacks on this machine, or None."""
    if not jars().is_dir():
        return f"die Programmdateien von Neo4j {VERSION} fehlen (python -m {__spec__.name if __spec__ else __name__})"
    return None if shutil.which("java") else "Java fehlt (Debian: apt-get install default-jre-headless)"


def fetch() -> None:
    """Copy the jars into the cache, in one step: an interrupted fetch leaves no half folder."""
    if jars().is_dir():
        return
    fresh = jars().with_name("lib.new")
    shutil.rmtree(fresh, ignore_errors=True)
    subprocess.run(
        [
            "mvn",
            "-q",
            "-B",
            "-f",
            str(_POM),
            "dependency:copy-dependencies",
            "-DincludeScope=runtime",
            f"-DoutputDirectory={fresh}",
        ],
        check=True,
    )
    fresh.rename(jars())


if __name__ == "__main__":
    if shutil.which("mvn") is None:
        sys.exit("Maven fehlt (Debian: apt-get install maven).")
    fetch()
