"""Project profiles: labels and values."""
