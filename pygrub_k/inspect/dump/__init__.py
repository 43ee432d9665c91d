"""`pygrub-inspect dump`: structures of a disk, field by field, read by their Kaitai classes."""
