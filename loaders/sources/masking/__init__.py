"""Natural persons are masked at the door."""
