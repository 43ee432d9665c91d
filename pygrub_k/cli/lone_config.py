"""`pygrub-k --isconfig`: what a configuration file says, without the disk it belongs to."""

from __future__ import annotations

from pathlib import Path

from pygrub_k.boot import selection
from pygrub_k.boot.listing import listing, notes_of, ramdisk_words, single_slashes
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.bootconfig.recognise import format_of_text
from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.errors import BootError
from pygrub_k.guest.lone_config import VOLUME, LoneConfig
from pygrub_k.guest.view import FileRef
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.limits import DIAGNOSIS_LINE
from pygrub_k.text import path_bytes, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.model import BootMenu, ConfigFormat
    from pygrub_k.cli.options import Arguments
    from pygrub_k.confined.link import Link, Work
    from pygrub_k.source import FileSource


def work_on_config(arguments: Arguments, source: FileSource) -> Work:
    """Return what the worker does: interpret the file, and write what would boot, or the menu.

    It answers notes: what was met on the way, and at which entries.
    """

    def work(_: list[bytes], link: Link) -> list[bytes]:
        menu = interpret(arguments, source)
        if not (menu.entries or menu.attempts):
            raise BootError(nothing_in(menu, source.name))
        notes: tuple[str, ...] = ()
        if not arguments.list_entries:
            text, notes = chosen(menu, arguments)
        elif arguments.json:
            text = json_text(menu_report(menu, ()))
        else:
            text, notes = listing(menu), tuple(notes_of(menu))
        link.write_text(text)
        return [path_bytes(note) for note in notes]

    return work


def interpret(arguments: Arguments, source: FileSource) -> BootMenu:
    """Return the file's menu; every other file that it tests for is assumed to exist."""
    name = Path(source.name).name
    kind = format_of(name, source.read_at(0, min(source.size, 1 << 16)))
    path = next((path for path in kind.paths if Path(path).name == name), kind.paths[0])
    config = FileRef(VOLUME, path)
    guest = LoneConfig(source, config, once=kind.name == "grub2")
    return kind.interpret(config, guest, InterpretOptions(arguments.grub_flavour))


def format_of(name: str, text: bytes) -> ConfigFormat:
    """Return the format that a file's name says, or else its text; or GRUB 2's.

    A file of GRUB legacy's name may be a script of GRUB 2. Xen's pygrub takes every file for one.
    """
    told = format_of_text(text)
    for kind in CONFIG_FORMATS:
        named = any(Path(path).name == name for path in kind.paths)
        if named and not (kind.name == "grub-legacy" and told == "grub2"):
            return kind
    return next(kind for kind in CONFIG_FORMATS if kind.name == (told or "grub2"))


def nothing_in(menu: BootMenu, name: str) -> str:
    """Return the message for a configuration without entries: why there are none."""
    lines = [f"{name}: there are no entries ({menu.format})", *menu.problems]
    return "\n".join(printable(line)[:DIAGNOSIS_LINE] for line in lines)


def chosen(menu: BootMenu, arguments: Arguments) -> tuple[str, tuple[str, ...]]:
    """Return what would boot, in the words of Xen's pygrub, and notes."""
    entry = arguments.entry
    choice = selection.unattended(menu) if entry is None else selection.selected(menu, entry)
    choice = selection.with_arguments(choice, arguments.args)
    lines = [f"  kernel: {single_slashes(choice.kernel.file.path)}"]
    if choice.ramdisks:
        lines.append(f"  initrd: {ramdisk_words(choice.ramdisks)}")
    lines.append(f"  args: {choice.args}")
    return "".join(printable(line) + "\n" for line in lines), choice.notes
