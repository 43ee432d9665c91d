"""Syslinux modules that choose what is started.

Syslinux 6.03, doc/menu.txt and the usage texts of whichsys.c32, ifcpu.c32 and ifcpu64.c32.
"""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.configuration import split_word
from pygrub_k.errors import NotFoundError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

MENUS: Final = frozenset({"menu", "vesamenu", "gfxboot"})
"""Modules that show a menu: of the files that they are given, or else of the configuration."""
CONFIG: Final = "config"
"""The module that hands over to another configuration, as the keyword CONFIG does."""

_LOADERS: Final = ("-iso-", "-sys-", "-pxe-")
_FEATURES_HERE: Final = frozenset({"64", "hypervisor", "multicore", "pae", "smp"})
"""What ifcpu.c32 finds in a domain; a kernel for several processors also runs on one."""
_IFCPU_OPTIONS: Final = frozenset({"debug", "dry-run"})


def module_of(command: str) -> str:
    """Return the name of the module that a command line starts, without folder and ending.

    >>> module_of("/boot/Menu.c32 more.cfg"), module_of("ifcpu64")
    ('menu', 'ifcpu64')
    """
    name = split_word(command)[0].replace("\\", "/").rpartition("/")[2].lower()
    return name.removesuffix(".c32").removesuffix(".com")


def chosen_command(module: str, arguments: str, *, isolinux: bool) -> str | None:
    """Return the command line that a module starts; None if it is not a module that chooses.

    `isolinux` says that the boot loader is ISOLINUX, and not the one on a disk. An empty command
    line stands for the configuration's default. Raises NotFoundError if none is given for this
    machine.

    >>> chosen_command("whichsys", "-iso- cd -sys- disk quiet -pxe- net", isolinux=False)
    'disk quiet'
    >>> chosen_command("ifcpu", "64 hvm -- both -- other", isolinux=False)
    'other'
    >>> chosen_command("ifcpu64", "amd64 ro -- i386", isolinux=False)
    'amd64 ro'
    """
    words = arguments.split()
    if module == "whichsys":
        return _by_loader(words, "-iso-" if isolinux else "-sys-")
    if module == "ifcpu64":
        return " ".join(_split_at_dashes(words)[0])
    if module == "ifcpu":
        features, *commands = _split_at_dashes(words)
        found = set(features) - _IFCPU_OPTIONS <= _FEATURES_HERE
        number = 0 if found else 1
        if number >= len(commands):
            raise NotFoundError(f"ifcpu.c32 {arguments}: names nothing to start")
        return " ".join(commands[number])
    return None


def _by_loader(words: list[str], loader: str) -> str:
    """Return what whichsys.c32 starts under a boot loader: the last command given for it."""
    found: list[str] | None = None
    current: list[str] = []
    for word in words:
        if word in _LOADERS:
            current = []
            found = current if word == loader else found
        else:
            current.append(word)
    if found is None:
        raise NotFoundError(f"whichsys.c32 {' '.join(words)}: has no {loader} command")
    return " ".join(found)


def _split_at_dashes(words: list[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word == "--":
            parts.append([])
        else:
            parts[-1].append(word)
    return parts
