"""Names of bodies and places in a paper, and which of them mean one body."""
