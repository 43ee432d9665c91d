"""Find what a guest would boot, by reading its disks and never mounting them."""

from __future__ import annotations

__version__ = "0.1.0"
