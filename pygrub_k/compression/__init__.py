"""Decompressors that file systems share: bytes in, at most so many bytes out."""
