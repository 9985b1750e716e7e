"""Closed vocabularies, each declared once: checks, forms, filters, pages and docs import them from here."""
