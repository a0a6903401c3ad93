// summary: The bodies with these ids as a list shows them: topics, what they are member of, who is member (decided or
//   running).
// parameters: ids, audience
// columns: body, topics, memberships, members
UNWIND $ids AS id
MATCH (b:Body {id: id})
WHERE $audience IN b.audiences
RETURN {id: b.id, name: b.name, kind: b.kind, legal_form: b.legal_form, founded: b.founded, dissolved: b.dissolved,
    papers: b.papers} AS body,
  [(b)-[w:WORKS_ON]->(t:Topic) WHERE $audience IN w.audiences | t.id] AS topics,
  size([(b)-[m:MEMBER_OF]->(:Body) WHERE $audience IN m.audiences AND m.status IN ['current', 'decided'] | 1]) AS memberships,
  size([(b)<-[m:MEMBER_OF]-(:Body) WHERE $audience IN m.audiences AND m.status IN ['current', 'decided'] | 1]) AS members
