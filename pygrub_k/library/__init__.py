"""The disks of a guest for other programs: `from pygrub_k import open_guest`."""
