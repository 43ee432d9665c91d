"""Many guests at once: which there are, by whom they are looked at, and where results are kept."""
