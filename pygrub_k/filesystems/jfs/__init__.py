"""JFS of OS/2 and Linux."""
