"""A guest as a whole: its volumes joined with the file systems on them."""
