"""Forensic findings about disks, as plain data; renderers apart."""
