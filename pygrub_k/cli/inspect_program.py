"""What `pygrub-inspect` starts: a Ctrl-C may come while it is still being loaded."""

from __future__ import annotations

from pygrub_k.cli.exit_status import INTERRUPTED


def command() -> int:
    """Load the program and run it (cli/inspect.py); 130 if it was interrupted."""
    try:
        from pygrub_k.cli.inspect import command as run

        return run()
    except KeyboardInterrupt:
        return INTERRUPTED
