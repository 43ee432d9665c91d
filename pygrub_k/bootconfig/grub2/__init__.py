"""GRUB 2's configuration language, interpreted as GRUB does."""
