"""Digests that Python's own modules have not."""
