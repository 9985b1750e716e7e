"""Build the OCOP catalogue: YAML records in, a bilingual static site with a map out.

The way of the data, one direction, one room a stage::

    records ──▶ checks ──▶ catalogue ──▶ pages, map, opendata ──▶ site

``generator.build.build`` is that line as code.
"""
