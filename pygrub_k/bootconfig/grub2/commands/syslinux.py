"""`syslinux_configfile` and related commands: menus of the SYSLINUX family in GRUB."""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.grub_script import script_of
from pygrub_k.bootconfig.grub2.commands.loaders import absence
from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.commands.source import entries_alone, in_own_context
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, FILE_NOT_FOUND, OK
from pygrub_k.bootconfig.grub2.opening import guessed
from pygrub_k.errors import NotFoundError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_OPTIONS: Final = (
    Option("root", "r", takes="value"),
    Option("cwd", "c", takes="value"),
    Option("isolinux", "i"),
    Option("pxelinux", "p"),
    Option("syslinux", "s"),
)


def syslinux_source(machine: Machine, arguments: list[str]) -> int:
    """`syslinux_source [-r DIR] [-c DIR] [-i|-p|-s] FILE`: add its entries, and its settings.

    Relative paths in it begin at `--cwd`, or else at the directory it lies in.
    """
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if len(parsed.words) != 1:
        return machine.fail(BAD_ARGUMENT, "syslinux_source: needs one file")
    file = guessed(machine, parsed.words[0])
    if isinstance(file, int):
        return machine.fail(BAD_ARGUMENT, f"{parsed.words[0]}: not a file's name")
    folder = parsed.value("cwd")
    if folder is None:
        folder = file.path.rpartition("/")[0]
    elif folder.startswith("("):
        folder = folder.partition(")")[2]
    try:
        script = script_of(file, folder.rstrip("/"), machine.guest)
    except NotFoundError:
        return machine.fail(FILE_NOT_FOUND, absence(file, machine.guest))
    machine.charge(len(script))
    machine.enter()
    machine.run_text(script)
    machine.depth -= 1
    return OK


def syslinux_configfile(machine: Machine, arguments: list[str]) -> int:
    """`syslinux_configfile`: the same in a context of its own; its menu is shown."""
    file = guessed(machine, arguments[-1]) if arguments else BAD_ARGUMENT
    if isinstance(file, int):
        return syslinux_source(machine, arguments)
    return in_own_context(machine, file, lambda: syslinux_source(machine, arguments))


def extract(machine: Machine, arguments: list[str]) -> int:
    """`extract_syslinux_entries_source FILE`: take the menu's entries, and nothing else."""
    return entries_alone(machine, lambda: syslinux_source(machine, arguments))
