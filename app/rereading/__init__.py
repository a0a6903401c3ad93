"""Reading held papers again: long texts beside the pages, kept when a person says so."""
