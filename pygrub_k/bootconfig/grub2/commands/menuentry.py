"""Commands that add to the menu: `menuentry` and `submenu`."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK, MenuEntry

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_OPTIONS: Final = (
    Option("class", takes="values"),
    Option("users", takes="value"),
    Option("hotkey", takes="value"),
    Option("source", takes="value"),
    Option("id", takes="value"),
    Option("unrestricted"),
)


_KEYS: Final = frozenset(("backspace", "delete", "insert", *(f"f{key}" for key in range(1, 13))))
"""Names of keys that are no character, besides Tab, which is one."""


def hotkey_of(word: str) -> str:
    """Return the key that a `--hotkey` names: one character, or `<f2>`; empty for another."""
    if word == "tab":
        return "\t"
    return word if len(word) == 1 else f"<{word}>" if word in _KEYS else ""


def _define(machine: Machine, arguments: list[str], block: str | None, *, submenu: bool) -> int:
    parsed = parse(arguments, _OPTIONS, dashes=True)
    if isinstance(parsed, int):
        return parsed
    given, words = parsed.given, parsed.words
    if ("source" in given) == (block is not None):
        return machine.fail(BAD_ARGUMENT, f"menu entry {words[:1]}: needs one body, is left out")
    # With a block, the last word is its text; whatever else stands there loses its ends too.
    body = words.pop()[1:-1] if words and block is not None else "".join(given.get("source", []))
    if not words:
        return machine.fail(BAD_ARGUMENT, "a menu entry without a title is left out")
    users = given["users"][0] if "users" in given else None if "unrestricted" in given else ""
    identity = given["id"][0] if "id" in given else words[0]
    entry = MenuEntry(words, body, identity=identity, users=users, submenu=submenu)
    entry.hotkey = hotkey_of(given["hotkey"][0]) if "hotkey" in given else ""
    machine.add_entry(entry)
    return OK


def menuentry(machine: Machine, arguments: list[str], block: str | None) -> int:
    """`menuentry TITLE OPTION… [WORD…] { BODY }`: add an entry."""
    return _define(machine, arguments, block, submenu=False)


def submenu(machine: Machine, arguments: list[str], block: str | None) -> int:
    """`submenu TITLE OPTION… { BODY }`: add an entry whose body makes a menu of its own."""
    return _define(machine, arguments, block, submenu=True)
