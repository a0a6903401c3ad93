// summary: the count of a state
// parameters: id
// columns: count
MATCH (state:State {id: $id})
RETURN state.count AS count
