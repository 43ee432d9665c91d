"""What stands between the boot loader and libxl: stanza, extracted files, confinement."""
