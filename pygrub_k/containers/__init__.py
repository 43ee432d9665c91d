"""Disk images in a format of their own: files in which a guest's disk is stored."""
