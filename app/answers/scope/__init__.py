"""Answers narrowed to one Kommune or territory: whose memberships, payments and ties are looked at."""
