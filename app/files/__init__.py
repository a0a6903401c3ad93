"""Files of long lists: written beside the pages, kept for a day, fetched when they are ready.

What stands in them comes from app/exports; pages live in app/pages/exports, the API in app/api/files.py.
"""
