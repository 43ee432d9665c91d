"""Exit statuses of programs that did not come to their end."""

from __future__ import annotations

INTERRUPTED = 130
"""As shells report SIGINT."""
