"""``products/places.yml``: where the communes are and what they are called today.

Why this room exists: no document of the programme holds coordinates, and since 1 July 2025 every commune has another name.
The PyPI package ``vietnamadminunits`` knows both, but some of its points are wrong by kilometres. So its data are read
(``source``), every point is checked (``crosscheck``), wrong ones are replaced by hand with a reason (``overrides``), odd
but right ones are accepted by hand with a reason (``accepted``), and the rest of the generator reads only the file::

    source ──▶ derive (overrides, crosscheck, accepted) ──▶ render ──▶ products/places.yml

What enters: the installed package, nothing else; its online geocoder is never called. What leaves: one text, always the
same for the same version of the package.
"""
