"""qcow2, QEMU's own format of disk images, versions 2 and 3."""
