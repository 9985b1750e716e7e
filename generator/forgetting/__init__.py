"""Forgetting a person: what of a producer's records is theirs, the records without it, and what changes for visitors."""
