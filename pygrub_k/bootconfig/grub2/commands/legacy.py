"""GRUB legacy's menus in GRUB 2: `legacy_configfile`, `legacy_source` and related commands.

Each line becomes a line of GRUB 2's script, and each title a menu entry: default, fallback, saved
entries and devices then follow GRUB 2's rules. What the lines become was observed on the converter
grub-menulst2cfg of GRUB 2.06; the manual has the commands.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.loaders import initrd, linux, module, multiboot
from pygrub_k.bootconfig.grub2.commands.source import entries_alone, in_own_context
from pygrub_k.bootconfig.grub2.file_text import plain
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FILE_NOT_FOUND,
    NO_KERNEL,
    OK,
    MenuEntry,
)
from pygrub_k.bootconfig.grub2.opening import guessed
from pygrub_k.errors import NO_FILE, NotFoundError, Reason
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_BLANKS: Final = " \t\v\f"
_MODULES: Final = frozenset(("module", "modulenounzip"))
_LINUX: Final = frozenset(("", "linux", "biglinux"))
_LAST_PARTITION: Final = 999_999_998
"""Of a disk, counted from 0."""
USERS: Final = "legacy"
"""Who may choose an entry once superusers are set."""


# -- commands ------------------------------------------------------------------------------------


def legacy_source(machine: Machine, arguments: list[str]) -> int:
    """`legacy_source FILE`: add the entries of a GRUB legacy menu, and take over its settings."""
    if len(arguments) != 1:
        return machine.fail(BAD_ARGUMENT, "legacy_source: needs one file")
    file = guessed(machine, arguments[0])
    if isinstance(file, int):
        return machine.fail(file, f"{arguments[0]}: not a file's name")
    try:
        data = plain(machine.guest.read(file))
    except NotFoundError:
        return machine.fail(FILE_NOT_FOUND, Reason(f"{file} does not exist", NO_FILE))
    machine.enter()
    _take_over(machine, data.decode("utf-8", "surrogateescape"))
    machine.depth -= 1
    return OK


def legacy_configfile(machine: Machine, arguments: list[str]) -> int:
    """`legacy_configfile FILE`: the same in a context of its own; its menu is shown."""
    file = guessed(machine, arguments[0]) if len(arguments) == 1 else BAD_ARGUMENT
    if isinstance(file, int):
        return legacy_source(machine, arguments)
    return in_own_context(machine, file, lambda: legacy_source(machine, arguments))


def extract(machine: Machine, arguments: list[str]) -> int:
    """`extract_legacy_entries_source FILE`: take the menu's entries, and nothing else."""
    return entries_alone(machine, lambda: legacy_source(machine, arguments))


def legacy_kernel(machine: Machine, arguments: list[str]) -> int:
    """`legacy_kernel [--no-mem-option] [--type=TYPE] FILE NAME WORD…`: Linux, or a hypervisor."""
    kind = ""
    while arguments and arguments[0].startswith(("--type=", "--no-mem-option")):
        kind = arguments[0].partition("=")[2] or kind
        arguments = arguments[1:]
    words = [*arguments[:1], *arguments[2:]]
    if kind == "multiboot":
        return multiboot(machine, words)
    if kind not in _LINUX:
        return machine.fail(BAD_ARGUMENT, f"legacy_kernel: {kind} is not started")
    return linux(machine, words)


def legacy_initrd(machine: Machine, arguments: list[str]) -> int:
    """`legacy_initrd FILE NAME WORD…`: a ramdisk, one only; behind a hypervisor a module."""
    if machine.loaded.loader == "multiboot":
        return module(machine, [*arguments[:1], *arguments[2:]])
    if machine.loaded.loader != "linux":
        return machine.fail(NO_KERNEL, "legacy_initrd: no kernel is loaded yet")
    return initrd(machine, arguments[:1])


def legacy_check_password(_machine: Machine, _arguments: list[str]) -> int:
    """`legacy_check_password [--md5] PASSWORD`: a success: whoever starts the domain decides."""
    return OK


# -- a menu.lst as a script ----------------------------------------------------------------------


def _take_over(machine: Machine, text: str) -> None:
    """Execute what stands before the first title, and make entries of the titles."""
    title: str | None = None
    section: list[tuple[str, str]] = []
    last: list[str] = []
    for line in text.split("\n"):
        machine.charge(len(line))
        command, argument = _split(line)
        if command == "title":
            _add(machine, title, section)
            title, section = argument, []
        elif command == "hiddenmenu":
            last.append("if sleep -i $timeout; then timeout=0; else timeout=-1; fi")
        elif title is not None:
            section.append((command, argument))
        elif command == "password":
            last += _superuser_menu(argument)
        elif command in _SCRIPTS:
            machine.run_text(_SCRIPTS[command](argument))
    _add(machine, title, section)
    for script in last:
        machine.run_text(script)


def _split(line: str) -> tuple[str, str]:
    """Return a line's command and the rest, blanks and `=` between them left out."""
    line = line.strip(_BLANKS)
    end = next((i for i, character in enumerate(line) if character in _BLANKS + "="), len(line))
    return line[:end], line[end:].lstrip(_BLANKS + "=")


def _add(machine: Machine, title: str | None, section: list[tuple[str, str]]) -> None:
    """Append an entry to the menu; what a password protects is an entry like any other.

    A kernel that modules follow is a hypervisor; GRUB looks into the file instead.
    """
    if title is None:
        return
    lines = []
    for number, (command, argument) in enumerate(section):
        if command == "kernel" and "--type=" not in argument and _modules_follow(section, number):
            lines.append(_SCRIPTS["kernel"](f"--type=multiboot {argument}"))
        elif command in _SCRIPTS:
            lines.append(_SCRIPTS[command](argument))
    body = "".join(f"{line}\n" for line in lines)
    machine.charge(len(body))
    machine.add_entry(MenuEntry([title], body, identity=title, users=USERS, submenu=False))


def _modules_follow(section: list[tuple[str, str]], number: int) -> bool:
    """Return whether the kernel that a command of a section loads gets modules."""
    for at in range(number + 1, len(section)):
        if section[at][0] == "kernel":
            return False
        if section[at][0] in _MODULES:
            return True
    return False


def _superuser_menu(argument: str) -> list[str]:
    """Return the script for the menu that a password opens, if it names one."""
    words = [word for word in argument.split() if word != "--md5"]
    if len(words) <= 1:
        return []
    opened = f"configfile {_quoted(_path(words[1]))}"
    return [f'menuentry "Superuser menu" --users "{USERS}" {{ {opened}; }}']


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _path(word: str) -> str:
    """Return a path whose device counts partitions from 1: `(hd0,0)/x` becomes `(hd0,1)/x`."""
    if not word.startswith("("):
        return word
    device, closed, path = word.partition(")")
    disk, *parts = device.split(",")
    for number, part in enumerate(parts):
        counted = decimal(part, _LAST_PARTITION)
        if counted is not None:
            parts[number] = str(counted + 1)
        elif number and len(part) == 1 and "a" <= part <= "z":
            parts[number] = str(ord(part) - ord("a") + 1)
    return ",".join([disk, *parts]) + closed + path


def _root(argument: str) -> str:
    device = (argument.split() or [""])[0]
    return f"set root={_quoted(_path(device))}" if device else ""


def _kernel(argument: str) -> str:
    words = argument.split()
    options = []
    while words and words[0].startswith(("--type=", "--no-mem-option")):
        options.append(words.pop(0))
    return " ".join(["legacy_kernel", *options, *_file_words(words)])


def _initrd(argument: str) -> str:
    return " ".join(["legacy_initrd", *_file_words(argument.split())])


def _file_words(words: list[str]) -> list[str]:
    """Return a file, its name as it stands in the menu, and the words behind it."""
    first = words[0] if words else ""
    return [_quoted(_path(first)), *map(_quoted, words)]


def _timeout(argument: str) -> str:
    digits = argument[: len(argument) - len(argument.lstrip("0123456789"))]
    return f"set timeout={digits or 0}"


def _default(argument: str) -> str:
    return (
        f"set default={_quoted(argument)}; "
        'if [ x"$default" = xsaved ]; then load_env; set default="$saved_entry"; fi'
    )


def _plainly(script: str) -> Callable[[str], str]:
    return lambda _argument: script


_SCRIPTS: Final[dict[str, Callable[[str], str]]] = {
    "boot": _plainly("boot"),
    "chainloader": lambda argument: f"chainloader {_quoted(_path(argument))}",
    "configfile": lambda argument: f"legacy_configfile {_quoted(_path(argument))}",
    "default": _default,
    "fallback": lambda argument: f"set fallback={_quoted(argument)}",
    "find": lambda argument: f"search -f {_quoted(argument)}",
    "halt": _plainly("halt"),
    "initrd": _initrd,
    "kernel": _kernel,
    "module": _initrd,
    "modulenounzip": _initrd,
    "reboot": _plainly("reboot"),
    "root": _root,
    "rootnoverify": _root,
    "savedefault": _plainly("saved_entry=${chosen}; save_env saved_entry"),
    "timeout": _timeout,
    "uuid": lambda argument: f"search --set=root --fs-uuid {_quoted(argument)}",
}
"""The commands that bear on what is booted; GRUB 2 knows some more, and passes over the rest."""
