// summary: indexes for what is looked up by something else than its id
CREATE INDEX document_paper IF NOT EXISTS FOR (n:Document) ON (n.paper);
CREATE INDEX statement_document IF NOT EXISTS FOR (n:Statement) ON (n.document);
CREATE INDEX mention_paper IF NOT EXISTS FOR (n:Mention) ON (n.paper);
CREATE INDEX identity_mention IF NOT EXISTS FOR (n:Identity) ON (n.mention);
CREATE INDEX identity_body IF NOT EXISTS FOR (n:Identity) ON (n.body);
CREATE INDEX membership_key IF NOT EXISTS FOR (n:Membership) ON (n.key);
CREATE INDEX contribution_key IF NOT EXISTS FOR (n:Contribution) ON (n.key);
CREATE INDEX succession_key IF NOT EXISTS FOR (n:Succession) ON (n.key);
CREATE INDEX part_key IF NOT EXISTS FOR (n:Part) ON (n.key);
CREATE INDEX body_normal IF NOT EXISTS FOR (n:Body) ON (n.normal);
CREATE INDEX statement_paper IF NOT EXISTS FOR (n:Statement) ON (n.paper);
CREATE INDEX reading_paper IF NOT EXISTS FOR (n:Reading) ON (n.paper);
CREATE INDEX reading_document IF NOT EXISTS FOR (n:Reading) ON (n.document);
CREATE INDEX withdrawal_paper IF NOT EXISTS FOR (n:Withdrawal) ON (n.paper);
