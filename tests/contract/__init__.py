"""The contract of the store: the same tests on both databases, whole answers compared. Each trap of the embedded
engine that was measured is one of them."""
