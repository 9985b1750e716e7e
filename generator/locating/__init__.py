"""Better points for addresses that are finer than their commune, from a geocoder (geopy is imported only here).

A point is taken only when it lies where the address says: near its commune's own point and not nearer to another's.
"""
