"""The confined worker: a forked process that reads disks and can do nothing else."""
