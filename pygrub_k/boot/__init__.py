"""What boots, and getting it out of the guest."""
