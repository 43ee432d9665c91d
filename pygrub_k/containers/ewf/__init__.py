"""EWF, forensic images of EnCase and its kin (E01): packed chunks, checksums, digests."""
