"""XFS, versions 4 and 5 of its format."""
