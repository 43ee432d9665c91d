"""What libxl gets: the stanza and the files that it names."""
