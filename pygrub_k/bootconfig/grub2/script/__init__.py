"""A script as text: its words, its grammar, and what its words expand to."""
