// summary: the ids along the shortest way between two bodies
// parameters: first, last
// columns: ids
MATCH (first:Body {id: $first}), (last:Body {id: $last})
MATCH way = shortestPath((first)-[*..6]-(last))
RETURN [node IN nodes(way) | node.id] AS ids
