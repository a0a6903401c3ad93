"""Papers as plain text or Markdown files, one document a file."""

from collections.abc import Iterator
from pathlib import Path

from graph_model.records.documents import SourceKind
from loaders.sources.decoding import UnreadableFileError, read_text
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.places import place_key
from loaders.sources.text_tables import with_rows


class TextSource:
    """Text files whose name ends in .txt, .text, .md or .markdown; not those that speak of the folder they lie in."""

    name = "text"
    endings = frozenset({".txt", ".text", ".md", ".markdown"})
    about_folders = frozenset({"readme", "liesmich", "license", "changelog"})

    def recognises(self, path: Path) -> bool:
        """By the file's name."""
        return path.suffix.casefold() in self.endings and path.stem.casefold() not in self.about_folders

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """The file as one draft, its text unchanged."""
        try:
            text = read_text(path)
        except UnreadableFileError as error:
            yield Refusal(origin=path.as_posix(), reason=error.message)
            return
        yield with_rows(
            Draft(
                source_key=place_key(path),
                source=SourceKind.PAPER,
                loader=self.name,
                origin=path.as_posix(),
                text=text,
                file_id=path.stem,
            )
        )
