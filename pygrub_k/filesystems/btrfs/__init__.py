"""btrfs: subvolumes and files on one device or several, compressed or not."""
