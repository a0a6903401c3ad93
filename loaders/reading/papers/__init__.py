"""Parts of reading the head of a paper: labels and values, the route through committees, the issuing authority,
what the text shows of its decision."""
