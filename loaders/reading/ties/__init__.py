"""Memberships: who is tied to which body, how, since and until when, and how it ends."""
