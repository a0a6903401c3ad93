"""From the masked text of a document to mentions and statements; one module a kind of fact."""
