// summary: full text over all names of bodies; asked with db.index.fulltext.queryNodes('body_names', $words)
CREATE FULLTEXT INDEX body_names IF NOT EXISTS FOR (n:Body) ON EACH [n.names_text];
