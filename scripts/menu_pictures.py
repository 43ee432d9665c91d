#!/usr/bin/env python3
"""Make the pictures of the menu in README: what a terminal shows, as SVG.

    scripts/menu_pictures.py [FOLDER]      writes to docs/menu unless told otherwise

Each is a run of pygrub-k on examples/guest.img at a pseudo terminal, with keys that are typed.
"""

from __future__ import annotations

import sys
import tempfile
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.terminal.session import Session  # noqa: E402 - the checkout is on the path by now

PICTURES = {
    "list": (b"\x1b[A", "kernel  "),
    "editor": (b"\x1b[Ae" + b"\x1b[B" * 12 + b"\x1bf" * 8 + b" single", "changed: +single"),
    "command-line": (b"cls\rls /boot\recho $root\rlinux /boot/vm\t", "grub> linux"),
}
"""Keys, and what the screen shows then."""
WIDTH, HEIGHT = 8.4, 17
"""Of a character, in pixels."""
LIGHT, DARK = "#e6e6e6", "#1c1c24"


def picture(rows: list[str], reversed_places: set[tuple[int, int]]) -> str:
    """Return rows of a terminal as SVG."""
    width, height = round(82 * WIDTH), (len(rows) + 1) * HEIGHT
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"',
        f' font-family="DejaVu Sans Mono, monospace" font-size="14" fill="{LIGHT}">',
        f'<rect width="{width}" height="{height}" fill="{DARK}"/>',
    ]
    for number, row in enumerate(rows):
        y = (number + 1) * HEIGHT
        places = [column for line, column in reversed_places if line == number]
        if places:
            begin, end = min(places), max(places) + 1
            out.append(
                f'<rect x="{(begin + 1) * WIDTH:.1f}" y="{y - 13}" '
                f'width="{(end - begin) * WIDTH:.1f}" height="{HEIGHT}" fill="{LIGHT}"/>'
            )
        for colour, columns in (
            (LIGHT, [c for c in range(len(row)) if c not in places]),
            (DARK, places),
        ):
            text = "".join(row[c] if c in columns else " " for c in range(len(row))).rstrip()
            if text.strip():
                out.append(
                    f'<text x="{WIDTH:.1f}" y="{y}" fill="{colour}" xml:space="preserve" '
                    f'textLength="{len(text) * WIDTH:.1f}">{escape(text)}</text>'
                )
    return "\n".join([*out, "</svg>"]) + "\n"


def main() -> None:
    """Make all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "menu"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (keys, shown) in PICTURES.items():
        guest = ROOT / "examples" / "guest.img"
        with (
            tempfile.TemporaryDirectory() as place,
            Session(Path(place), guest, "-i") as session,
        ):
            session.expect("stops the clock")
            session.type(keys)
            session.expect(shown)
            session.look(1.0)
            text = picture(session.screen.lines(), session.screen.reversed)
            session.type(b"\x03" * 6)
            session.end()
        (folder / f"{name}.svg").write_text(text)


if __name__ == "__main__":
    main()
