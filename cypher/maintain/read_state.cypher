// summary: the value kept under a name, such as the generation of the facts
// parameters: id
// columns: value
MATCH (state:State {id: $id}) RETURN state.value AS value
