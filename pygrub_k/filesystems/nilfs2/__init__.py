"""NILFS2."""
