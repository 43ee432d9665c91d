"""A guest as a whole: its volumes and the file systems on them."""
