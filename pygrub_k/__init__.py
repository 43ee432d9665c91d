"""Find out what a guest would boot by reading its disks, without mounting them.

The commands `pygrub-k` and `pygrub-inspect` are the interface; modules may change before 1.0.
"""

from __future__ import annotations

__all__ = ("__version__",)

__version__ = "0.1.0"
