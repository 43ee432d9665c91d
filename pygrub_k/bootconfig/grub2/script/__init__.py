"""The text of a script: its words, its grammar and the expansion of words."""
