"""Which GRUB a configuration was written for: upstream's, or Fedora's and its kin's.

Fedora's is taken for a configuration that has what only its tools write: Fedora's commands or
variables, the class of a distribution of that family, or `blscfg` in a directory `grub2`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_FEDORA: Final = (
    "boot_indeterminate",
    "menu_auto_hide",
    "GRUB2_PASSWORD",
    "kernelopts",
    "increment ",
    "decrement ",
    "bls_import",
    "--root-dev-only",
    "--class fedora",
    "--class rhel",
    "--class red",
    "--class centos",
    "--class amzn",
    "--class almalinux",
    "--class rocky",
    "--class ol ",
)


def shows_fedora(path: str, text: str) -> bool:
    """Tell whether a configuration, by its path and text, is for Fedora's GRUB."""
    if "blscfg" in text and "/grub2/" in path:
        return True
    return any(sign in text for sign in _FEDORA)
