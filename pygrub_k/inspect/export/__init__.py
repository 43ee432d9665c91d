"""Exporting whole trees: what is sent for each entry, and how it is checked."""
