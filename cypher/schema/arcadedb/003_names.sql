-- summary: full text over all names of bodies; asked with db.index.fulltext.queryNodes('body_names', $words)
CREATE PROPERTY Body.names_text IF NOT EXISTS STRING;
CREATE INDEX body_names IF NOT EXISTS ON Body (names_text) FULL_TEXT;
