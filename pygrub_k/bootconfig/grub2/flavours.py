"""Which GRUB a configuration was written for: upstream's, or that of Fedora and its relatives.

Fedora's is taken for a configuration that has what only its tools write: Fedora's commands or
variables, the class of a distribution of that family, or `blscfg` in a directory `grub2`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_FEDORA: Final = (
    b"boot_indeterminate",
    b"menu_auto_hide",
    b"GRUB2_PASSWORD",
    b"kernelopts",
    b"increment ",
    b"decrement ",
    b"bls_import",
    b"--root-dev-only",
    b"--class fedora",
    b"--class rhel",
    b"--class red",
    b"--class centos",
    b"--class amzn",
    b"--class almalinux",
    b"--class rocky",
    b"--class ol ",
)


def shows_fedora(path: str, data: bytes) -> bool:
    """Return whether a configuration, by its path and content, is for Fedora's GRUB."""
    if b"blscfg" in data and "/grub2/" in path:
        return True
    return any(sign in data for sign in _FEDORA)
