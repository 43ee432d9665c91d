"""What is named but not read: file systems, members of arrays and pools, partition tables."""
