"""What becomes of bodies, and what papers call doubled."""
