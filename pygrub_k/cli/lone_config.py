"""`pygrub-k --isconfig`: what a configuration file says, without the disk it comes from."""

from __future__ import annotations

from pathlib import Path

from pygrub_k.boot import selection
from pygrub_k.boot.listing import listing, ramdisk_words, single_slashes
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.guest.lone_config import VOLUME, LoneConfig
from pygrub_k.guest.view import FileRef
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.text import printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.model import BootMenu, ConfigFormat
    from pygrub_k.cli.options import Arguments
    from pygrub_k.confined.link import Link, Work
    from pygrub_k.source import FileSource


def work_on_config(arguments: Arguments, source: FileSource) -> Work:
    """Return what the worker does: interpret the file, and write what would boot, or the menu."""

    def work(_: list[bytes], link: Link) -> list[bytes]:
        menu = interpret(arguments, source)
        if arguments.list_entries:
            text = json_text(menu_report(menu, ())) if arguments.json else listing(menu)
        else:
            text = chosen(menu, arguments)
        link.write_text(text)
        return []

    return work


def interpret(arguments: Arguments, source: FileSource) -> BootMenu:
    """Make a menu of the file; every other file that it tests for is said to exist."""
    kind = format_of(Path(source.name).name, source.read_at(0, min(source.size, 1 << 16)))
    path = next(
        (path for path in kind.paths if Path(path).name == Path(source.name).name),
        kind.paths[0],
    )
    config = FileRef(VOLUME, path)
    return kind.interpret(
        config, LoneConfig(source, config), InterpretOptions(arguments.grub_flavour)
    )


def format_of(name: str, text: bytes) -> ConfigFormat:
    """Return the format that a file's name says, or else the first words of its lines; or GRUB 2's.

    Xen's pygrub takes every file for one of GRUB 2.
    """
    for kind in CONFIG_FORMATS:
        if any(Path(path).name == name for path in kind.paths):
            return kind
    words = {line.split()[0].lower() for line in text.splitlines() if line.strip()}
    telling = (
        ("grub2", {b"menuentry", b"submenu", b"blscfg"}),
        ("grub-legacy", {b"title"}),
        ("extlinux", {b"label"}),
    )
    found = next((name for name, keys in telling if keys & words), "grub2")
    return next(kind for kind in CONFIG_FORMATS if kind.name == found)


def chosen(menu: BootMenu, arguments: Arguments) -> str:
    """Return what would boot, in the words of Xen's pygrub."""
    entry = arguments.entry
    choice = selection.unattended(menu) if entry is None else selection.selected(menu, entry)
    choice = selection.with_arguments(choice, arguments.args)
    lines = [f"  kernel: {single_slashes(choice.kernel.file.path)}"]
    if choice.ramdisks:
        lines.append(f"  initrd: {ramdisk_words(choice.ramdisks)}")
    lines.append(f"  args: {choice.args}")
    return "".join(printable(line) + "\n" for line in lines)
