"""The text of a menu.lst: its lines, its global directives, its titles and their bodies.

GRUB 0.97 manual, "Menu-specific commands" and "The list of menu entry commands"; where that is
silent, what GRUB 0.97 itself does.
"""

from __future__ import annotations

from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_ENTRIES, CONFIG_STATEMENTS, MENU_COMMANDS
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

FALLBACKS: Final = 8
"""As many fallback entries as GRUB 0.97 keeps."""

LARGEST_NUMBER: Final = 0x7FFFFFFF
"""GRUB 0.97 counts in a signed 32-bit int."""

MENU_ONLY: Final = frozenset({"default", "fallback", "gfxmenu", "hiddenmenu", "timeout"})
"""Commands that GRUB knows before the first title only; in an entry they are errors."""

ENTRY_COMMANDS: Final = frozenset(
    """
    background blocklist boot bootp cat chainloader cmp color configfile debug device dhcp
    displayapm displaymem embed find foreground fstest geometry halt help hide ifconfig
    impsprobe indexed initrd install ioprobe kernel lock makeactive map md5crypt module
    modulenounzip pager partnew parttype password pause quiet quit rarp read reboot root
    rootnoverify savedefault serial setkey setup shade splashimage terminal terminfo testload
    testvbe tftpserver unhide uppermem uuid vbeprobe verbose viewport
    """.split()  # noqa: SIM905 - a list literal would be one name a line
)
"""Commands that an entry may run: GRUB 0.97's, and those that distributions added."""


class Line(Record):
    """One command: where it stands (from 1), its name, and the rest without the blanks before."""

    number: int
    command: str
    argument: str


class Section(Record):
    """A `title` and the commands below it; `line` is where the title stands, from 1."""

    title: str
    body: tuple[Line, ...]
    line: int = 0


class MenuText(Record):
    """A configuration, read but not run. `default` is None for `default saved`."""

    default: int | None
    fallbacks: tuple[int, ...]
    timeout: int | None
    hidden: bool
    password: bool
    sections: tuple[Section, ...]
    secret: str = ""
    """What stands behind `password`."""


def parse(text: str, name: str) -> MenuText:
    """Return what the configuration `name` says; there is no text that GRUB refuses.

    Unknown commands vanish, and a title without any command below it does not become an entry
    (it is not counted either). Raises LimitError beyond CONFIG_ENTRIES titles, MENU_COMMANDS and
    CONFIG_STATEMENTS lines.
    """
    default: int | None = 0
    fallbacks: tuple[int, ...] = ()
    timeout: int | None = None
    flags: set[str] = set()
    secret = ""
    titles: list[tuple[str, list[Line], int]] = []
    for count, line in enumerate(_commands(text, name)):
        if count >= MENU_COMMANDS:
            raise LimitError(f"{name}:{line.number}: more than {MENU_COMMANDS} commands")
        if line.command == "title":
            if len(titles) >= CONFIG_ENTRIES:
                raise LimitError(f"{name}:{line.number}: more than {CONFIG_ENTRIES} titles")
            titles.append((line.argument.rstrip(), [], line.number))
        elif titles:
            titles[-1][1].append(line)
        elif line.command == "default":
            default = None if line.argument == "saved" else number(line.argument, default)
        elif line.command == "fallback":
            fallbacks = _fallbacks(line.argument, fallbacks)
        elif line.command == "timeout":
            timeout = number(line.argument, timeout)
        elif line.command in {"hiddenmenu", "password"}:
            flags.add(line.command)
            secret = line.argument if line.command == "password" else secret
    sections = tuple(Section(title, tuple(body), at) for title, body, at in titles if body)
    hidden, password = "hiddenmenu" in flags, "password" in flags
    return MenuText(default, fallbacks, timeout, hidden, password, sections, secret)


def number(text: str, otherwise: int | None) -> int | None:
    """Return the number that `text` begins with, decimal or 0x, or `otherwise` if there is none.

    Unlike C's strtol it allows neither blanks nor a sign before it, knows no octal, and has
    no number beyond 31 bits.
    """
    base, digits = 10, "0123456789"
    if text[:2].lower() == "0x":
        text, base, digits = text[2:].lower(), 16, "0123456789abcdef"
    found = text[: len(text) - len(text.lstrip(digits))]
    significant = found.lstrip("0")
    if not found or len(significant) > len(str(LARGEST_NUMBER)):
        return otherwise
    value = int(significant or "0", base)
    return value if value <= LARGEST_NUMBER else otherwise


def _fallbacks(argument: str, otherwise: tuple[int, ...]) -> tuple[int, ...]:
    """Return the entries to try after a failure; anything but numbers spoils the whole list."""
    found: list[int] = []
    for word in argument.split(" "):
        if word:
            entry = number(word, None)
            if entry is None:
                return otherwise
            if entry not in found:
                found.append(entry)
    return tuple(found[:FALLBACKS])


def _commands(text: str, name: str) -> Iterator[Line]:
    """Yield the lines whose command GRUB knows."""
    for at, line in _lines(text, name):
        end = next((i for i, character in enumerate(line) if character in " ="), len(line))
        command = line[:end]
        if command == "title" or command in MENU_ONLY or command in ENTRY_COMMANDS:
            yield Line(at, command, line[end:].lstrip(" ="))


def _lines(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Yield lines with their numbers: comments and empty lines gone, continued lines joined.

    Carriage returns vanish, tabs count as blanks, `#` begins a comment only as the first character
    of a line, and a backslash before a line's end makes both one blank (in a comment too).
    """
    if text.count("\n") > CONFIG_STATEMENTS:
        raise LimitError(f"{name}: more than {CONFIG_STATEMENTS} lines")
    pieces: list[str] = []
    physical = text.replace("\r", "").replace("\t", " ").split("\n")
    for at, piece in enumerate(physical, 1):
        if piece.endswith("\\") and at < len(physical):
            pieces.append(piece[:-1] + " ")
            continue
        line = "".join((*pieces, piece)).partition("\0")[0].lstrip(" ")
        if line and not line.startswith("#"):
            yield at - len(pieces), line
        pieces.clear()


def text_of_section(text: str, section: Section) -> str:
    """Return the lines below a title of a configuration as they are written, up to the next."""
    lines = text.replace("\r", "").split("\n")
    end = next(
        (at for at, line in _lines(text, "") if at > section.line and _is_title(line)),
        len(lines) + 1,
    )
    return "\n".join(lines[section.line : end - 1]).rstrip("\n") + "\n"


def _is_title(line: str) -> bool:
    return line.startswith("title") and line[5:6] in {"", " ", "="}
