"""VMDK, VMware's images: a descriptor and the extents that it names."""
