"""The search: bodies, members, places, papers and topics by names and words, slips and umlauts forgiven."""
