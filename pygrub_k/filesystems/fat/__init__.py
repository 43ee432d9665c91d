"""FAT12, FAT16 and FAT32 with long names, as on EFI system partitions."""
