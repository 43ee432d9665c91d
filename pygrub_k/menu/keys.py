"""Keys decoded from what a terminal sends.

curses knows only the keys in TERM's description, and libxl sets TERM=vt100 whatever terminal is
attached; a vt100 has no Home, End or Page Up. The sequences of ECMA-48, 5.4 and 8.3, are the same
on every terminal in use, in both of a vt100's cursor key modes.
"""

from __future__ import annotations

import codecs

from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

UP: Final = "<up>"
DOWN: Final = "<down>"
LEFT: Final = "<left>"
RIGHT: Final = "<right>"
HOME: Final = "<home>"
END: Final = "<end>"
PAGE_UP: Final = "<page up>"
PAGE_DOWN: Final = "<page down>"
ENTER: Final = "<enter>"
ESCAPE: Final = "<escape>"
BACKSPACE: Final = "<backspace>"
DELETE: Final = "<delete>"
INSERT: Final = "<insert>"
HELP: Final = "<f1>"
BOOT: Final = "<f10>"
"""Boots what is edited, as in GRUB."""
UNKNOWN: Final = "<unknown>"
"""A key that has no meaning here."""
WORD_LEFT: Final = "<meta b>"
WORD_RIGHT: Final = "<meta f>"
LEAVING: Final = frozenset((ESCAPE, "\x03", "\x1c"))
"""Escape, Ctrl-C and Ctrl-\\: back out of a text or a screen."""
MESSAGE: Final = "<meta m>"
"""Shows the last message in full, on every screen."""
PASTED: Final = "<paste>"
"""Begins what is no key but text that was pasted, with its line ends."""

NAMED: Final = frozenset((BACKSPACE, DELETE, INSERT, *(f"<f{number}>" for number in range(1, 13))))
"""Keys without a character that may be an entry's hot key in GRUB."""
FINALS: Final = {
    "A": UP,
    "B": DOWN,
    "C": RIGHT,
    "D": LEFT,
    "F": END,
    "H": HOME,
    "P": "<f1>",
    "Q": "<f2>",
    "R": "<f3>",
    "S": "<f4>",
}
"""Last characters of ESC [ and ESC O."""
NUMBERS: Final = {
    "1": HOME,
    "2": INSERT,
    "3": DELETE,
    "4": END,
    "5": PAGE_UP,
    "6": PAGE_DOWN,
    "7": HOME,
    "8": END,
    "11": "<f1>",
    "12": "<f2>",
    "13": "<f3>",
    "14": "<f4>",
    "15": "<f5>",
    "17": "<f6>",
    "18": "<f7>",
    "19": "<f8>",
    "20": "<f9>",
    "21": "<f10>",
    "23": "<f11>",
    "24": "<f12>",
}
"""The number between ESC [ and ~, as on a vt220 and its successors."""
CONTROLS: Final = {
    "\r": ENTER,
    "\n": ENTER,
    "\b": BACKSPACE,
    "\x7f": BACKSPACE,
    "\x10": UP,
    "\x0e": DOWN,
}
"""Control characters that act as keys; Ctrl-P and Ctrl-N as in GRUB."""
BY_WORDS: Final = {LEFT: WORD_LEFT, RIGHT: WORD_RIGHT}
"""What an arrow with Alt or Ctrl does."""
MODIFIERS: Final = frozenset(("3", "4", "5", "6", "7", "8"))
"""Behind a semicolon: Alt, Ctrl, or both."""
MODIFIED: Final = MODIFIERS | {"2"}
"""The same, and Shift."""
ESC: Final = "\x1b"
LINUX: Final = "\x1b[["
"""What the Linux console sends before the letter of F1 to F5."""
LINUX_FINALS: Final = {"A": "<f1>", "B": "<f2>", "C": "<f3>", "D": "<f4>", "E": "<f5>"}
MOUSE: Final = "\x1b[M"
"""What an xterm sends before the three characters that say where its mouse is."""
MOUSE_LENGTH: Final = len(MOUSE) + 3
PASTE_BEGINS: Final = "\x1b[200~"
PASTE_ENDS: Final = "\x1b[201~"
"""Around pasted text, where the terminal was asked for that (xterm's "bracketed paste")."""
LONGEST: Final = 32
"""Characters in one sequence: no key sends more."""
LARGEST_SIZE: Final = 10_000
"""Rows or columns of a terminal that says where its cursor is."""
PASTE_SIZE: Final = 1 << 16
"""Characters of one paste; longer ones are dropped whole."""


def meta(key: str) -> str:
    """Return the key's name with Alt: `<meta b>`."""
    return f"<meta {key}>"


class KeyReader:
    """Turns a terminal's bytes into keys: characters as they are, others by the names above.

    ESC and a character that came together are a key with Alt; where they came one after the
    other it was the Escape key. A sequence that has begun with `[` or `O` may come slowly.
    """

    def __init__(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
        self._pending = ""
        self._alt = False
        self._pasted: list[str] | None = None
        self._tail = ""
        self.cursor: tuple[int, int] | None = None
        """Row and column that the terminal last reported for its cursor, from 1."""

    @property
    def pending(self) -> bool:
        """Whether a sequence has begun. Nothing more may come: it was the Escape key itself."""
        return bool(self._pending)

    @property
    def escaped(self) -> bool:
        """Whether nothing but ESC has come: a key with Alt has its other half right behind."""
        return self._pending == ESC

    def feed(self, data: bytes, *, together: bool = True) -> list[str]:
        """Return the keys that these bytes complete.

        `together` says whether they came with those before, or after a pause.
        """
        keys: list[str] = []
        for character in self._decoder.decode(data):
            if self._pasted is not None:
                keys += self._paste(character)
            elif self._pending:
                if self._pending == ESC and not together and character not in "[O":
                    keys += self.flush()
                    keys += self._begun(character)
                else:
                    keys += self._continued(character)
            else:
                keys += self._begun(character)
            together = True
        return keys

    def flush(self) -> list[str]:
        """Return the key that an unfinished sequence stands for."""
        pending, self._pending = self._pending, ""
        if pending.strip(ESC):
            return [UNKNOWN]
        return [ESCAPE] * len(pending)  # two that came at once, too

    def _begun(self, character: str) -> list[str]:
        if character == ESC:
            self._pending = ESC
            return []
        if "\ud800" <= character <= "\udfff":  # a byte that is no text in this encoding
            return []
        return [CONTROLS.get(character, character)]

    def _continued(self, character: str) -> list[str]:
        """Take the next character after ESC; return a key, or none while the sequence continues."""
        before, self._pending = self._pending, self._pending + character
        if not before.strip(ESC):
            return self._after_escape(before, character)
        if before.startswith(MOUSE):
            return [] if len(self._pending) < MOUSE_LENGTH else self._done([UNKNOWN])
        if before == LINUX:
            return self._done([LINUX_FINALS.get(character, UNKNOWN)])
        if self._pending in {LINUX, MOUSE}:
            return []
        if "0" <= character <= "?":
            return [] if len(self._pending) < LONGEST else self.flush()
        return self._final(before, character)

    def _after_escape(self, before: str, character: str) -> list[str]:
        self._alt = len(before) > 1
        if character in "[O":
            self._pending = ESC + character
            return []
        if character == ESC:
            self._pending = ESC + ESC
            return [ESCAPE] * (len(before) - 1)
        self._pending = ""
        key = CONTROLS.get(character, character)
        return [ESCAPE] * (len(before) - 1) + [meta(key.strip("<>"))]

    def _final(self, before: str, character: str) -> list[str]:
        """Return the key of a sequence that this character ends."""
        parameters = before[2:]
        number, _, modifier = parameters.partition(";")
        if before + character == PASTE_BEGINS:
            self._pasted = []
            return self._done([])
        if character == "~":
            return self._done([NUMBERS.get(number, UNKNOWN)])
        if character == "R" and before.startswith(ESC + "[") and modifier:
            self._report(number, modifier)
            return self._done([])
        if before == ESC + "O" and character == "M":  # the keypad's
            return self._done([ENTER])
        key = FINALS.get(character, UNKNOWN)
        by_words = self._alt or modifier in MODIFIERS
        return self._done([BY_WORDS.get(key, key) if by_words else key])

    def _report(self, row: str, column: str) -> None:
        if row == "1" and column in MODIFIED:
            return  # F3 with Shift, Alt or Ctrl: no terminal is so small
        at = decimal(row, LARGEST_SIZE), decimal(column, LARGEST_SIZE)
        if at[0] and at[1]:
            self.cursor = at[0], at[1]

    def _paste(self, character: str) -> list[str]:
        """Take a character of pasted text; return the text at its end."""
        assert self._pasted is not None
        if len(self._pasted) < PASTE_SIZE:
            self._pasted.append(character)
        self._tail = (self._tail + character)[-len(PASTE_ENDS) :]
        if self._tail != PASTE_ENDS:
            return []
        text, self._pasted, self._tail = "".join(self._pasted), None, ""
        if len(text) == PASTE_SIZE:
            return [UNKNOWN]
        text = text.removesuffix(PASTE_ENDS)
        return [PASTED + "".join(c for c in text if not "\ud800" <= c <= "\udfff")]

    def _done(self, keys: list[str]) -> list[str]:
        self._pending = ""
        return keys
