"""Linux software RAID (md): from superblocks on members to arrays."""
