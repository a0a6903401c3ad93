// summary: Where bodies stand in the drawing of the network, as columns; pixels.
// parameters:
// columns: ids, xs, ys
MATCH (p:Position)
RETURN collect(p.id) AS ids, collect(p.x) AS xs, collect(p.y) AS ys
