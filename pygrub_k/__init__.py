"""Find what a guest would boot, by reading its disks and never mounting them."""
