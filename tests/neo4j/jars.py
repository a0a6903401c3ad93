"""Where the jars of Neo4j lie, and how they get there: ``python -m tests.neo4j.jars`` fetches them once.

Where they cannot be had, it warns and goes on, and the tests that need them are left out; with CI=true it fails.
"""

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


def fetch() -> str | None:
    """Copy the jars into the cache, in one step: an interrupted fetch leaves no half folder. What hindered it, or None
    where they are there."""
    if jars().is_dir():
        return None
    if shutil.which("mvn") is None:
        return "Maven fehlt (Debian: apt-get install maven)"
    fresh = jars().with_name("lib.new")
    shutil.rmtree(fresh, ignore_errors=True)
    if subprocess.run(_copying(fresh), check=False).returncode:
        return "Maven konnte sie nicht holen (besteht eine Verbindung ins Netz?)"
    fresh.rename(jars())
    return None


def _copying(into: Path) -> list[str]:
    options = ("-DincludeScope=runtime", f"-DoutputDirectory={into}")
    return ["mvn", "-q", "-B", "-f", str(_POM), "dependency:copy-dependencies", *options]


if __name__ == "__main__":
    hindered = fetch()
    if hindered:
        sys.stderr.write(f"Die Programmdateien von Neo4j {VERSION} fehlen: {hindered}.\n")
        sys.exit(1 if os.environ.get("CI") == "true" else 0)
