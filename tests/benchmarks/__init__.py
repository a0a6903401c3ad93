"""`make bench`: times and memory on both databases, side by side in one run. Nothing here asserts."""
