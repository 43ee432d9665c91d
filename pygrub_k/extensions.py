"""Python's own modules in C that only rare disks need.

Most builds of Python have them built in. Elsewhere they are files, which a confined process cannot
load: whoever is going to be confined imports them before.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

SHA256: Final = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
BLAKE2: Final = "_blake2"
EXTENSIONS: Final = (SHA256, BLAKE2)


def import_extensions() -> None:
    """Import those that are files; one that this Python lacks is left to who needs it."""
    for name in EXTENSIONS:
        if name not in sys.builtin_module_names:
            try:
                __import__(name)
            except ImportError:
                continue
