"""UFS1 and UFS2, of both byte orders."""
