"""Opens an embedded database with less memory than the engine needs, and says the code of the error."""

import resource
import sys

from graph_model.storage.connection import open_database
from graph_model.storage.errors import StorageError

LITTLE = 1024 * 1024 * 1024


def main() -> None:
    """Print the code of the error, or ``opened``."""
    resource.setrlimit(resource.RLIMIT_AS, (LITTLE, LITTLE))
    try:
        open_database(f"embedded:{sys.argv[1]}").close()
    except StorageError as error:
        print(error.code)  # noqa: T201 - read by the test
    else:
        print("opened")  # noqa: T201


if __name__ == "__main__":
    main()
