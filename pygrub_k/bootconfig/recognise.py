"""Which format a configuration is in, by the first words of its lines."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.model import BootMenu, InterpretOptions
    from pygrub_k.guest.view import FileRef, GuestView

_GRUB_LEGACY: Final = frozenset({b"kernel", b"title"})
_GRUB2: Final = frozenset(
    {
        b"blscfg",
        b"function",
        b"if",
        b"insmod",
        b"load_env",
        b"menuentry",
        b"search",
        b"search.fs_uuid",
        b"set",
        b"source",
        b"submenu",
    }
)
"""Commands of GRUB 2 that GRUB legacy does not know."""


def format_of_text(text: bytes) -> str:
    """Return the name of the format that a configuration is in; empty if nothing tells.

    >>> format_of_text(b"menuentry 'a' {"), format_of_text(b"label a"), format_of_text(b"")
    ('grub2', 'extlinux', '')
    """
    words = {line.split(None, 1)[0].lower() for line in text.splitlines() if line.strip()}
    if b"title" in words:
        return "grub-legacy"
    if b"label" in words:
        return "extlinux"
    return "grub2" if _GRUB2 & words and not _GRUB_LEGACY & words else ""


def grub_legacy(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of a GRUB legacy configuration; that of GRUB 2 if it is one by its text."""
    from pygrub_k.bootconfig.grub_legacy import menu

    found = menu.interpret(config, guest, wanted)
    if not (found.entries or found.attempts) and format_of_text(guest.read(config)) == "grub2":
        from pygrub_k.bootconfig.grub2 import menu as grub2

        return grub2.interpret(config, guest, wanted)
    return found
