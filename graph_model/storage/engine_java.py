"""The Java of the embedded engine, as the wheel ``arcadedb-embedded`` brings it, with the options of its start.

An archive beside it keeps the classes as an earlier start had read, checked and linked them; with it a start takes a
third less of the processor. Java itself looks whether the archive fits, and starts without it where it does not.
"""

import hashlib
import importlib.metadata
import importlib.util
import os
from pathlib import Path

HEAP_BYTES = 512 * 1024 * 1024
MAIN = "com.arcadedb.server.ArcadeDBServer"
ARCHIVES = "netzatlas-*.aot"
_PACKAGE = "arcadedb_embedded"
_LEFT_OUT = ("arcadedb-mcp-", "arcadedb-postgresw-", "arcadedb-redisw-", "arcadedb-graphql-", "arcadedb-console-")
_MACHINE = (
    f"-Xmx{HEAP_BYTES // 1024 // 1024}m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Djava.awt.headless=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-modules=jdk.incubator.vector",
)


def engine_version() -> str:
    """The version of the engine that this program brings."""
    return importlib.metadata.version("arcadedb-embedded")


def home() -> Path:
    """The folder of the engine's package. Found, not imported: importing would load its bindings, which take half a
    second. Errors: ModuleNotFoundError."""
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(_PACKAGE)
    return Path(found.origin).parent


def machine() -> list[str]:
    """Java and all of its options that an archive depends on: the machine's and the class path."""
    jars = sorted(jar for jar in (home() / "jars").glob("*.jar") if not jar.name.startswith(_LEFT_OUT))
    return [str(home() / "jre" / "bin" / "java"), *_MACHINE, "-cp", os.pathsep.join(map(str, jars))]


def archive() -> Path:
    """Where the archive lies, whether it is there or not. It lies beside the program that it is a part of: who can
    write the one can write the other, and both go together. Another engine or other options have another one."""
    told = "\n".join([engine_version(), *machine()])
    return home() / f"netzatlas-{hashlib.sha256(told.encode()).hexdigest()[:16]}.aot"


def archive_options() -> list[str]:
    """The option that starts Java with the archive; none where there is none."""
    return [f"-XX:AOTCache={archive()}"] if archive().is_file() else []
