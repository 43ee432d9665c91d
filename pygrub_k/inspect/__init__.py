"""Forensic findings about disks as plain data; `render` turns them into text and JSON."""
