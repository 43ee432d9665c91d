"""Parsers made by scripts/build_parsers.py from specs/*.ksy; do not edit."""
