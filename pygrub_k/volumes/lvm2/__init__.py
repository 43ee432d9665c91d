"""LVM2: from the labels of physical volumes to the bytes of logical volumes."""
