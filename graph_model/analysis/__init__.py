"""What follows from facts: costs, lineage, doubles. Pure: facts in, result records out, each naming its facts."""
