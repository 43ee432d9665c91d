"""The configurations of the SYSLINUX family: extlinux.conf, syslinux.cfg, isolinux.cfg."""
