"""How a word on GRUB's command line may go on: commands, options, devices, files, variables."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.registry import (
    BLOCK_COMMANDS,
    COMMANDS,
    FEDORA_COMMANDS,
)
from pygrub_k.bootconfig.grub2.opening import located
from pygrub_k.errors import PygrubError
from pygrub_k.limits import COMPLETIONS
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from pygrub_k.bootconfig.grub2.shell_machine import ShellMachine

ENDS_WORD: Final = frozenset(" \t\n;{}|&")
ENDS_COMMAND: Final = frozenset("\n;{}|&")
KEYWORDS: Final = ("if", "then", "elif", "else", "fi", "for", "while", "until", "do", "done")
BEFORE_COMMANDS: Final = frozenset(("if", "then", "elif", "else", "while", "until", "do", "!"))
"""Words that a command may stand behind."""
OPTIONS: Final = {
    "cat": ("--dos",),
    "echo": ("-e", "-n"),
    "hexdump": ("--length=", "--skip="),
    "list_env": ("--file=", "--skip-sig"),
    "load_env": ("--file=", "--skip-sig"),
    "loopback": ("--delete",),
    "ls": ("--all", "--human-readable", "--long"),
    "probe": ("--driver", "--fs", "--fs-uuid", "--label", "--part-uuid", "--partmap", "--set="),
    "save_env": ("--file=",),
    "search": ("--file", "--fs-uuid", "--hint=", "--label", "--no-floppy", "--set="),
}
VARIABLES: Final = frozenset(("set", "unset", "export", "save_env"))
"""Commands whose arguments are names of variables."""


class Completions(Record):
    """Where the word begins that is completed, and all words that may stand there."""

    start: int
    words: tuple[str, ...]


def completions(machine: ShellMachine, line: str, column: int) -> Completions:
    """Return at most COMPLETIONS words for the one that ends at a column; sorted."""
    before = line[:column]
    start = _word_start(before)
    word = before[start:]
    command = _command(before[:start])
    try:
        found = sorted(set(_candidates(machine, word, command)))
    except PygrubError:  # a damaged directory: nothing is known about it
        found = []
    return Completions(start, tuple(found[:COMPLETIONS]))


def _word_start(text: str) -> int:
    start = len(text)
    while start and text[start - 1] not in ENDS_WORD:
        start -= 1
    return start - 2 if text[:start].endswith("${") else start


def _command(before: str) -> str:
    """Return the command that a word is an argument of; empty if it is a command itself."""
    at = max((before.rfind(character) for character in ENDS_COMMAND), default=-1)
    words = before[at + 1 :].split()
    while words and words[0] in BEFORE_COMMANDS:
        words.pop(0)
    return words[0] if words else ""


def _candidates(machine: ShellMachine, word: str, command: str) -> Iterable[str]:
    names = list(machine.variables.values)
    if word.startswith("$"):
        bare = word.lstrip("${")
        head = word[: len(word) - len(bare)]
        end = "}" * (head == "${")
        return [f"{head}{name}{end}" for name in names if name.startswith(bare)]
    if not command:
        known: list[str] = [*COMMANDS, *BLOCK_COMMANDS, *machine.functions, *KEYWORDS]
        known += FEDORA_COMMANDS if machine.fedora else ()
        return [name for name in known if name.startswith(word)]
    if word.startswith("-"):
        return [one for one in OPTIONS.get(command, ()) if one.startswith(word)]
    if command in VARIABLES:
        end = "=" if command == "set" else ""
        if "=" not in word:
            return [name + end for name in names if name.startswith(word)]
    head, equals, rest = word.rpartition("=")
    return [head + equals + found for found in _files(machine, rest)]


def _files(machine: ShellMachine, word: str) -> Iterable[str]:
    """Return devices and files that a word may go on to."""
    if word.startswith("(") and ")" not in word:
        return [f"({name})" for name in machine.devices.in_order() if name.startswith(word[1:])]
    if "/" not in word:
        return [f"{word}/"] if word == "" or word.endswith(")") else []
    folder, _, prefix = word.rpartition("/")
    directory = located(machine, f"{folder}/")
    if isinstance(directory, int):
        return []
    found = []
    for name in machine.guest.list(directory):
        if name.startswith(prefix) and name not in {".", ".."}:
            below = directory.beside(f"{directory.path.rstrip('/')}/{name}")
            facts = machine.guest.facts(below)
            found.append(f"{folder}/{name}" + "/" * (facts is not None and facts.kind != "file"))
            if len(found) >= COMPLETIONS:
                break
    return found
