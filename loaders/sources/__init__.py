"""One module a source: recognises a path, gives drafts of documents, refuses what it cannot read with a reason."""
