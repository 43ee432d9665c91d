"""systemd-boot: loader.conf and the entries of the Boot Loader Specification (UAPI.1)."""
