"""Rows of a table of points of sale: read, matched, compared, and made into records where they are new."""
