"""Keys decoded from what a terminal sends.

curses knows only the keys in TERM's description, and libxl sets TERM=vt100 whatever terminal is
attached; a vt100 has no Home, End or Page Up. The sequences of ECMA-48, 5.4 and 8.3, are the same
on every terminal in use, in both of a vt100's cursor key modes.
"""

from __future__ import annotations

import codecs

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
HELP: Final = "<help>"
UNKNOWN: Final = "<unknown>"
"""A key that has no meaning here."""

FINALS: Final = {
    "A": UP,
    "B": DOWN,
    "C": RIGHT,
    "D": LEFT,
    "F": END,
    "H": HOME,
    "M": ENTER,
    "P": HELP,
}
"""Last characters of ESC [ and ESC O; of the keypad, Enter and the first function key."""
NUMBERS: Final = {
    "1": HOME,
    "3": DELETE,
    "4": END,
    "5": PAGE_UP,
    "6": PAGE_DOWN,
    "7": HOME,
    "8": END,
    "11": HELP,
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
ESC: Final = "\x1b"
LINUX: Final = "\x1b[["
"""What the Linux console sends before the letter of F1 to F5."""
LONGEST: Final = 32
"""Characters in one sequence: no key sends more."""


class KeyReader:
    """Turns a terminal's bytes into keys: characters as they are, others by the names above."""

    def __init__(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("ignore")
        self._pending = ""

    @property
    def pending(self) -> bool:
        """Whether a sequence has begun. Nothing more may come: it was the Escape key itself."""
        return bool(self._pending)

    def feed(self, data: bytes) -> list[str]:
        """Return the keys that these bytes complete."""
        keys = []
        for character in self._decoder.decode(data):
            if self._pending:
                keys += self._continued(character)
            elif character == ESC:
                self._pending = ESC
            else:
                keys.append(CONTROLS.get(character, character))
        return keys

    def flush(self) -> list[str]:
        """Return the key that an unfinished sequence stands for."""
        alone, self._pending = self._pending == ESC, ""
        return [ESCAPE if alone else UNKNOWN]

    def _continued(self, character: str) -> list[str]:
        """Take the next character after ESC; return a key, or none while the sequence continues."""
        before, self._pending = self._pending, self._pending + character
        if before == ESC:
            return self._after_escape(character)
        if before == LINUX:
            self._pending = ""
            return [HELP if character == "A" else UNKNOWN]
        if "0" <= character <= "?" or self._pending == LINUX:
            return [] if len(self._pending) < LONGEST else self.flush()
        self._pending = ""
        number = before[2:].partition(";")[0]
        return [
            NUMBERS.get(number, UNKNOWN) if character == "~" else FINALS.get(character, UNKNOWN)
        ]

    def _after_escape(self, character: str) -> list[str]:
        if character in "[O":
            return []
        self._pending = ESC if character == ESC else ""
        return [ESCAPE] if self._pending else [ESCAPE, CONTROLS.get(character, character)]
