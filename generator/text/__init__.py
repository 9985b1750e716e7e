"""Texts in two languages: values, folding, sorting, slugs, formatting, translations."""
