"""Taking along what a page shows: files, a view for print, and frozen states."""
