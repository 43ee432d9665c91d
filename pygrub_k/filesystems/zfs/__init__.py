"""ZFS: pools of OpenZFS, FreeBSD and illumos, little-endian."""
