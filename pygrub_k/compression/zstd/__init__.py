"""Zstandard (RFC 8878), as far as file systems use it: one frame, no dictionary."""
