"""The map and the search: what folium authors, the data that the browser reads, and the boundaries that may be drawn.

``scaffold`` is the only room where folium is imported, and no text of a record enters it. ``data`` is what search, map
and list read in the browser. ``files`` joins the two into the files that a build writes.
"""
