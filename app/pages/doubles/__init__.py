"""Possible Doppelstrukturen as pages: the ranked list, groups, and two bodies side by side with their drawing."""
