"""What each subcommand of `pygrub-inspect` shows: a module each, found by its name."""
