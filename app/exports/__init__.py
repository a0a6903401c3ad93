"""Answers as files for a council paper: Word, Excel, CSV and print, all from one neutral report; no figure is computed
here that an answer does not hold."""
