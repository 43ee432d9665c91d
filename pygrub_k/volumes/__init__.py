"""From a disk to the volumes on it: partitions and logical volumes."""
