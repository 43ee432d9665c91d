"""What commands show on GRUB's command line, besides what they do."""

from __future__ import annotations

import time

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.commands.registry import BLOCK_COMMANDS, COMMANDS
from pygrub_k.bootconfig.grub2.grubenv import parse as block
from pygrub_k.bootconfig.grub2.opening import device_of, located
from pygrub_k.errors import PygrubError
from pygrub_k.limits import SHELL_OUTPUT
from pygrub_k.text import path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.shell_machine import ShellMachine
    from pygrub_k.guest.view import FileFacts, FileRef

_LS: Final = (Option("long", "l"), Option("human-readable", "h"), Option("all", "a"))
_ENVIRONMENT: Final = (Option("file", "f", takes="value"), Option("skip-sig", "s"))
_ROW: Final = 16
"""Bytes in a row of a dump."""
_DUMPED: Final = 256
"""Bytes that a dump shows without `-n`, as in GRUB."""
_NAMES: Final = 72
"""Columns of a row of names."""
_FOUND: Final = "pygrub_k_found"
_ESCAPES: Final = {"n": "\n", "t": "\t", "\\": "\\", "a": "", "r": "\r"}
USAGE: Final = {
    "blscfg": "blscfg: make menu entries of the boot loader entries",
    "boot": "boot: start what linux and initrd have loaded",
    "cat": "cat FILE: show a file",
    "configfile": "configfile FILE: show the menu of another configuration",
    "echo": "echo [-n] [-e] WORD...: show words",
    "exit": "exit: go back to the menu",
    "help": "help [COMMAND]: list the commands, or say what one does",
    "hexdump": "hexdump [-s SKIP] [-n LENGTH] FILE: show a file's bytes",
    "initrd": "initrd FILE...: load ramdisks for the kernel that linux has loaded",
    "insmod": "insmod MODULE: all modules are there already",
    "linux": "linux FILE ARGUMENT...: load a kernel",
    "list_env": "list_env [-f FILE]: show the variables of an environment block",
    "loopback": "loopback NAME FILE: use a file as a disk; loopback -d NAME ends that",
    "ls": "ls [-l] [-a] [(DEVICE)] [FILE...]: list devices, or what is in a directory",
    "normal": "normal [FILE]: show the menu of $prefix/grub.cfg or of another file",
    "probe": "probe [--set NAME] (--fs|--fs-uuid|--label|--partmap|--part-uuid|--driver) DEVICE",
    "search": "search [--set NAME] (--file|--label|--fs-uuid) WHAT: find a device",
    "set": "set [NAME=VALUE]: set a variable, or show all of them",
    "source": "source FILE: execute a file here",
    "test": "test EXPRESSION: succeed if it is true",
    "unset": "unset NAME: forget a variable",
}


def echo(shell: ShellMachine, arguments: list[str]) -> None:
    """`echo [-n] [-e] WORD…`."""
    ends, escapes = True, False
    while arguments and arguments[0] in {"-n", "-e"}:
        ends, escapes = ends and arguments[0] != "-n", escapes or arguments[0] == "-e"
        arguments = arguments[1:]
    text = " ".join(arguments)
    if escapes:
        first, *rest = text.split("\\")
        text = first + "".join(_ESCAPES.get(part[:1], part[:1]) + part[1:] for part in rest)
    shell.show(text + "\n" * ends)


def variables(shell: ShellMachine, arguments: list[str]) -> None:
    """`set` without arguments: all variables."""
    if not arguments:
        for name, value in sorted(shell.variables.values.items()):
            shell.show(f"{name}={value}\n")


def cat(shell: ShellMachine, arguments: list[str]) -> None:
    """`cat FILE`: what is beyond the bound of the output is not read."""
    file = located(shell, next(word for word in arguments if word != "--dos"))
    data = _bytes_of(shell, file, 0, SHELL_OUTPUT + 1)
    text = path_text(data)
    shell.show(text if text.endswith("\n") or not text else text + "\n")


def hexdump(shell: ShellMachine, arguments: list[str]) -> None:
    """`hexdump [-s SKIP] [-n LENGTH] FILE`."""
    parsed = parse(
        arguments, (Option("skip", "s", takes="number"), Option("length", "n", takes="number"))
    )
    if isinstance(parsed, int):
        return
    skip, length = (
        int(parsed.value(name) or usual, 0) for name, usual in (("skip", "0"), ("length", "256"))
    )
    data = _bytes_of(shell, located(shell, parsed.words[0]), skip, min(length, SHELL_OUTPUT // 4))
    for at in range(0, len(data), _ROW):
        row = data[at : at + _ROW]
        text = "".join(chr(byte) if 0x20 <= byte < 0x7F else "." for byte in row)  # noqa: PLR2004
        shell.show(f"{skip + at:08x}  {row.hex(' '):47}  |{text}|\n")


def _bytes_of(shell: ShellMachine, file: FileRef | int, offset: int, length: int) -> bytes:
    if isinstance(file, int):
        return b""
    facts = shell.guest.facts(file)
    if facts is None or facts.kind != "file" or offset >= facts.size:
        return b""
    return shell.guest.read_part(file, offset, min(length, facts.size - offset))


def ls(shell: ShellMachine, arguments: list[str]) -> None:
    """`ls [-l] [-h] [-a] [FILE…]`: devices, or files."""
    parsed = parse(arguments, _LS)
    if isinstance(parsed, int):
        return
    long = "long" in parsed.given
    if not parsed.words:
        names = shell.devices.in_order()
        if not long:
            shell.show(" ".join(f"({name})" for name in names) + "\n")
        for name in names if long else ():
            _device(shell, name)
    for word in parsed.words:
        bare = device_of(shell, word) if word.startswith("(") and word.endswith(")") else None
        if bare is not None:
            _device(shell, word[1:-1])
        else:
            _files(shell, word, long=long, hidden="all" in parsed.given)


def _device(shell: ShellMachine, name: str) -> None:
    volume = shell.devices.volume(name)
    if volume is None:
        shell.note(f"ls: no device {name}")
        return
    facts = shell.guest.probe(volume)
    told = [f"{facts.filesystem} file system" if facts.filesystem else "no file system"]
    told += [f"label {facts.label}"] * bool(facts.label)
    told += [f"UUID {facts.uuid}"] * bool(facts.uuid)
    told += [f"partition UUID {facts.partuuid}"] * bool(facts.partuuid)
    shell.show(f"({name}): {', '.join(told)}\n")


def _files(shell: ShellMachine, word: str, *, long: bool, hidden: bool) -> None:
    file = located(shell, word)
    if isinstance(file, int):
        shell.note(f"ls {word}: no such device, or no name of a file")
        return
    facts = shell.guest.facts(file)
    if facts is None:
        shell.note(f"ls: {file} does not exist")
        return
    if facts.kind != "directory":
        _file(shell, word, facts, long=long)
        return
    names = [name for name in sorted(shell.guest.list(file)) if hidden or name[:1] != "."]
    shown = []
    for name in names:
        below = file.beside(f"{file.path.rstrip('/')}/{name}")
        try:
            found = shell.guest.facts(below, follow=long) or shell.guest.facts(below, follow=False)
        except PygrubError as error:
            shell.note(f"ls: {below}: {error}")
            continue
        if long and found is not None:
            _file(shell, name, found, long=True)
        else:
            shown.append(name + "/" * (found is not None and found.kind == "directory"))
    if not long:
        shell.show(" ".join(shown) + "\n")


def _file(shell: ShellMachine, name: str, facts: FileFacts, *, long: bool) -> None:
    if not long:
        shell.show(f"{name}\n")
        return
    size = "DIR" if facts.kind == "directory" else str(facts.size)
    when = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(min(max(facts.modified, 0), 1 << 37)))
    shell.show(f"{size:>12} {when} {name}{'/' * (facts.kind == 'directory')}\n")


def list_env(shell: ShellMachine, arguments: list[str]) -> None:
    """`list_env [-f FILE]`: the variables of a block."""
    parsed = parse(arguments, _ENVIRONMENT)
    word = None if isinstance(parsed, int) else parsed.value("file")
    file = located(shell, word or shell.variables.values.get("prefix", "") + "/grubenv")
    for name, value in (block(_bytes_of(shell, file, 0, SHELL_OUTPUT)) or {}).items():
        shell.show(f"{name}={value}\n")


def probe(shell: ShellMachine, arguments: list[str]) -> None:
    """`probe WHAT DEVICE` without a variable to set: show what it found."""
    if not any(word == "-s" or word.startswith("--set") for word in arguments):
        COMMANDS["probe"](shell, [f"--set={_FOUND}", *arguments])
        _show_found(shell)


def search(shell: ShellMachine, arguments: list[str]) -> None:
    """`search WHAT` without a variable to set: show the device."""
    if not any(word == "-s" or word.startswith("--set") for word in arguments):
        COMMANDS["search"](shell, [f"--set={_FOUND}", *arguments])
        _show_found(shell)


def _show_found(shell: ShellMachine) -> None:
    found = shell.variables.values.pop(_FOUND, "")
    if found:
        shell.show(f"{found}\n")


def show_help(shell: ShellMachine, arguments: list[str]) -> None:
    """`help [COMMAND]`: what there is, or what one command does."""
    if not arguments:
        for name in sorted(USAGE):
            shell.show(f"{USAGE[name]}\n")
        others = sorted({*COMMANDS, *BLOCK_COMMANDS} - {*USAGE})
        shell.show("Also known:\n")
        row = ""
        for name in others:
            if row and len(row) + len(name) >= _NAMES:
                shell.show(f"{row}\n")
                row = ""
            row = f"{row} {name}"
        shell.show(f"{row}\n")
    for word in arguments:
        known = word in COMMANDS or word in BLOCK_COMMANDS
        usual = f"{word}: as in GRUB's manual" if known else f"{word}: no such command"
        shell.show(f"{USAGE.get(word, usual)}\n")


SHOWING: Final[dict[str, Callable[[ShellMachine, list[str]], None]]] = {
    "cat": cat,
    "echo": echo,
    "help": show_help,
    "hexdump": hexdump,
    "list_env": list_env,
    "ls": ls,
    "probe": probe,
    "search": search,
    "set": variables,
}
"""What shows something, by the command that does."""
