"""Find what a guest would boot, by reading its disks and never mounting them.

The commands `pygrub-k` and `pygrub-inspect` are the interface; modules may change until 1.0.
"""

from __future__ import annotations

__all__ = ("__version__",)

__version__ = "0.1.0"
