"""Completing words by Tab: the common beginning first, then one word after the other."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.menu.buffer import Buffer
    from pygrub_k.menu.entries import Entries


class Completer:
    """Completes the word at a buffer's cursor; `forget` after any other key than Tab."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.listed: Sequence[str] = ()
        """The words of the last message, if it is a list."""
        self._words: Sequence[str] = ()
        self._start = 0
        self._next = 0

    @property
    def cycles(self) -> bool:
        """Whether the next Tab goes on through words that were listed before."""
        return bool(self._words)

    def forget(self) -> None:
        self._words = ()

    def complete(self, buffer: Buffer) -> str:
        """Complete a word, or cycle through what it may be; return a message that lists it."""
        if self._words:
            word = self._words[self._next % len(self._words)]
            self._next += 1
            buffer.replace(self._start, word)
            return "  ".join(self.listed)
        line = buffer.lines[buffer.row]
        start, words = self.entries.complete(line, buffer.column)
        start = max(0, min(start, buffer.column))
        self.listed = ()
        if not words:
            return "Nothing completes this word."
        typed = line[start : buffer.column]
        common = common_beginning(words)
        if len(words) == 1:
            ends = "" if common[-1:] in {"/", "=", ")"} else " "
            buffer.replace(start, common + ends)
            return ""
        self.listed = words
        if len(common) > len(typed):
            buffer.replace(start, common)
            return "  ".join(words)
        self._words, self._start, self._next = words, start, 0
        return "  ".join(words)


def common_beginning(words: Sequence[str]) -> str:
    """Return what all words begin with.

    >>> common_beginning(["linux", "linux16", "list"])
    'li'
    """
    first, last = min(words), max(words)
    for at, (one, other) in enumerate(zip(first, last, strict=False)):
        if one != other:
            return first[:at]
    return first
