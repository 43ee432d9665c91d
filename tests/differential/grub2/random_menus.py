"""Random menus that leave GRUB to boot by itself: entries, submenus, defaults, fallbacks, loaders.

Nothing boots in the emulator, so that all that GRUB would try is tried, one after the other.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.differential.grub2.random_scripts import WORDS, among, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLES = among(
    r"""
    One  Two words  3  4 entry  T>5  a>>b  >  0  1  it's  Linux 6.1 (x > y)  $a  One  007  é
    """
)
IDS = among(
    r"""
    one  two  3  T>5  adv  id with blanks  gnulinux-6.1-advanced  $menuentry_id_option  0x1
    """
)
OPTIONS = among(
    r"""
    --class gnu  --class=x  --unrestricted  --hotkey=k  --users ''  --nope  extra  'two words'
    """,
    "",
    "",
)
MISTAKES = among(
    r"""
    --class  --id  --hotkey  --class=
    """
)
"""With these there is no entry, or another one."""
TAILS = among(
    r"""
    >  >0  >1  >x  >one  > 1  >>  1 entry  .5
    """,
    " ",
    "",
    "",
    "",
)
HEADS = among(
    r"""
    0  1  2  9  -1  0x1  01  08  4294967297  99999999999999999999  1x
    """,
    " 1",
    "",
)


class Menus:
    """Makes one random menu."""

    def __init__(self, seed: str) -> None:
        self.chance = Random(seed)
        # GRUB crashes where one leads to no entry
        self.fallbacks = self.likely(0.25)

    def one(self, choices: Sequence[str]) -> str:
        return self.chance.choice(choices)

    def likely(self, probability: float) -> bool:
        return self.chance.random() < probability

    def menu(self) -> str:
        """Return the text of a menu with its settings, some of them below the entries."""
        lines = [f"a={quoted(self.one(['x', 'x y', '']))}"]
        if self.likely(0.3):
            lines.append("export a")
        return "\n".join([*lines, *self.entries(2, 4)]) + "\n"

    def entries(self, depth: int, most: int) -> list[str]:
        found = [self.entry(depth) for _ in range(self.chance.randint(1, most))]
        if depth < 2 and self.likely(0.5):
            return found
        settings = self.settings(len(found))
        return [*found, *settings] if self.likely(0.4) else [*settings, *found]

    def settings(self, entries: int) -> list[str]:
        found = []
        if self.likely(0.8):
            found.append(f"{self.one(['', 'set '])}default={quoted(self.default())}")
        if self.fallbacks and self.likely(0.7):
            count = self.chance.randint(1, 3)
            numbers = " ".join(str(self.chance.randrange(entries)) for _ in range(count))
            found.append(f"fallback={quoted(numbers + self.one(['', '', ' x 0', 'x', ' ']))}")
        return found

    def default(self) -> str:
        head = self.one([*TITLES, *IDS, *HEADS])
        if self.likely(0.6):
            head = head.replace(">", ">>")
        return head + self.one(TAILS)

    def entry(self, depth: int) -> str:
        title = quoted(self.one(TITLES))
        identity = (
            f"--id {quoted(self.one(IDS))}" if self.likely(0.4) else self.one(["", "", "--id=x"])
        )
        options = OPTIONS if self.fallbacks else [*OPTIONS, *MISTAKES]
        words = [word for word in (title, identity, self.one(options)) if word]
        if self.likely(0.2):
            self.chance.shuffle(words)
        if depth and self.likely(0.35):
            text = "\n".join(self.entries(depth - 1, 3))
            return f"submenu {' '.join(words)} {{\n{text}\n}}"
        text = "\n".join(self.statement() for _ in range(self.chance.randint(1, 4)))
        return f"menuentry {' '.join(words)} {{\n{text}\n}}"

    def statement(self) -> str:
        words = " ".join(self.chance.choices(WORDS, k=self.chance.randint(0, 3)))
        return self.one(
            [
                f"linux /vmlinuz {words}",
                f"initrd /initrd {words}",
                'note "$chosen" "$default" $a $1 $# "$@"',
                'note "$chosen" "$fallback" "$timeout"',
                "false",
                "true",
                f"a={self.one(WORDS)}",
                "default=1",
                "set default='0>1'",
                f"if {self.one(['true', 'false', '[ -n $a ]'])}; then\nlinux /k {words}\nfi",
                "export a",
                "return 1\nnote after",
                "load_video",
                "initrd16 /i\nlinux16 /k16 ro",
            ]
        )
