"""ISO 9660 with Rock Ridge, Joliet and zisofs: install media and live systems."""
