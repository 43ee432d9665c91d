"""Records of guests as text, JSON Lines, CSV, Parquet and HTML."""
