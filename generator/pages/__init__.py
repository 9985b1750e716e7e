"""Jinja pages: the content of every catalogue page, rendered into shells."""
