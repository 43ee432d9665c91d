"""LVM2: from labels on physical volumes to the bytes of logical ones."""
