"""Which of two versions is newer, by the comparison that boot loader entries are sorted with.

The UAPI Group's Version Format Specification (UAPI.10), "Version Comparison".
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_DIGITS: Final = "0123456789"
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_COUNTED: Final = frozenset(_DIGITS + _LETTERS + "~-^.")

# How tokens compare before their content does; what comes first is older. The end of a version
# stands between a pre-release (`~`) and everything that may follow.
_RANKS: Final = {"~": 0, "": 1, "-": 2, "^": 3, ".": 4}
_LETTERS_RANK: Final = 5
_NUMBER_RANK: Final = 6

Token = tuple[int, int, str]


def sort_key(version: str) -> tuple[Token, ...]:
    """Return what versions may be sorted by, oldest first.

    Characters other than ASCII letters, digits and `~-^.` do not count, nor do zeros before
    a number; a number is newer than letters in its place, and letters compare as bytes.

    >>> sort_key("122.1") < sort_key("123~rc1-1") < sort_key("123") < sort_key("123-a")
    True
    """
    text = "".join(character if character in _COUNTED else " " for character in version)
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        first = text[at]
        end = at + 1
        if first in _DIGITS:
            while end < len(text) and text[end] in _DIGITS:
                end += 1
            digits = text[at:end].lstrip("0")
            tokens.append((_NUMBER_RANK, len(digits), digits))
        elif first in _LETTERS:
            while end < len(text) and text[end] in _LETTERS:
                end += 1
            tokens.append((_LETTERS_RANK, 0, text[at:end]))
        elif first in _RANKS:
            tokens.append((_RANKS[first], 0, ""))
        at = end
    return (*tokens, (_RANKS[""], 0, ""))
