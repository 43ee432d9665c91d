"""Every boot configuration that is interpreted, best first. A new format is a new line.

Each interpreter is imported when its configuration is met: start-up does not pay for the rest.
"""

from __future__ import annotations

from pygrub_k.bootconfig.model import ConfigFormat

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.model import BootMenu, Wanted
    from pygrub_k.guest.view import FileRef, GuestView


def _grub2(config: FileRef, guest: GuestView, wanted: Wanted) -> BootMenu:
    from pygrub_k.bootconfig.grub2 import menu

    return menu.interpret(config, guest, wanted)


def _grub_legacy(config: FileRef, guest: GuestView, wanted: Wanted) -> BootMenu:
    from pygrub_k.bootconfig.grub_legacy import menu

    return menu.interpret(config, guest, wanted)


CONFIG_FORMATS: tuple[ConfigFormat, ...] = (
    ConfigFormat(
        "grub2",
        (
            "/boot/grub/grub.cfg",
            "/grub/grub.cfg",
            "/boot/grub2/grub.cfg",
            "/grub2/grub.cfg",
        ),
        _grub2,
    ),
    ConfigFormat(
        "grub-legacy",
        (
            "/boot/grub/menu.lst",
            "/boot/grub/grub.conf",
            "/grub/menu.lst",
            "/grub/grub.conf",
        ),
        _grub_legacy,
    ),
)
