"""Whole trees on their way out of a disk: what is said of each entry, and how it is checked."""
