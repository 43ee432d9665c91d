"""What is sent to a terminal shows the picture, and is little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Item
from pygrub_k.menu.picture import Picture, Piece
from pygrub_k.menu.renderer import Renderer
from pygrub_k.menu.terminfo import Abilities
from tests.terminal.emulator import Emulator
from tests.unit.menu.rendering import FakeEntries, drawn, menu


def move(row: int, column: int) -> bytes:
    return b"\x1b[%d;%dH" % (row + 1, column + 1)


def region(first: int, last: int) -> bytes:
    return b"\x1b[%d;%dr" % (first + 1, last + 1)


VT100 = Abilities(
    move, b"\x1b[H\x1b[J", region, b"\n", b"\x1bM", b"\x1b[K", b"\x1b[m\x0f", b"\x1b[7m",
    lines=(b"\x1b(B\x1b)0", b"\x0e", b"\x0f"),
)  # fmt: skip
PLAIN = Abilities(move, b"\x1b[H\x1b[J")


def shown(emulator: Emulator, picture: Picture, renderer: Renderer) -> int:
    """Send a picture; return with how many bytes. The terminal must show it then."""
    sent = renderer.update(picture, emulator.columns, emulator.rows)
    emulator.feed(sent)
    expected = drawn(picture, emulator.columns, emulator.rows, marked=False)
    assert emulator.lines() == expected
    assert (emulator.row, emulator.column) == picture.cursor
    return len(sent)


@pytest.mark.parametrize("abilities", [VT100, PLAIN], ids=["vt100", "plain"])
def test_a_menu_on_a_terminal(abilities: Abilities) -> None:
    emulator = Emulator()
    renderer = Renderer(abilities, "utf-8")
    view = menu()
    for key in ["", keys.DOWN, keys.DOWN, "e", keys.ESCAPE, keys.ENTER, keys.HOME, "h", "x"]:
        if key:
            view.key(key)
        shown(emulator, view.picture(80, 24, "utf-8", 0.0), renderer)


TITLES = [
    Item(f"Debian GNU/Linux, with Linux 6.1.0-{n}-amd64 (on /dev/vg/{n * 7919 % 999})")
    for n in range(500)
]


def test_a_key_costs_less_than_300_bytes() -> None:
    emulator, renderer = Emulator(), Renderer(VT100, "utf-8")
    view = menu(FakeEntries({"": TITLES}), default="100")
    view.key("x")
    shown(emulator, view.picture(80, 24, "utf-8", 0.0), renderer)
    sizes = []
    for key in [keys.UP] * 20 + [keys.DOWN] * 40 + [keys.UP] * 30:
        view.key(key)
        sizes.append(shown(emulator, view.picture(80, 24, "utf-8", 0.0), renderer))
    assert max(sizes) < 300
    view.key("e")
    shown(emulator, view.picture(80, 24, "utf-8", 0.0), renderer)
    typed = []
    for key in "single and more":
        view.key(key)
        typed.append(shown(emulator, view.picture(80, 24, "utf-8", 0.0), renderer))
    assert max(typed) < 300
    assert shown(emulator, view.picture(80, 24, "utf-8", 0.0), renderer) == 0


PIECES = st.lists(
    st.builds(
        Piece,
        st.integers(0, 5),
        st.integers(0, 19),
        st.text("ab \u65e5", min_size=1, max_size=20),
        st.sampled_from(["", "reverse", "warning"]),
    ),
    max_size=6,
)


@given(st.lists(PIECES, min_size=1, max_size=5), st.sampled_from([VT100, PLAIN]))
def test_any_pictures_one_after_the_other(many: list[list[Piece]], abilities: Abilities) -> None:
    """Compared with a terminal on which each is drawn from nothing."""
    emulator, renderer = Emulator(6, 20), Renderer(abilities, "utf-8")
    for pieces in many:
        whole = [piece for piece in pieces if _fits(piece, pieces)]
        picture = Picture(tuple(whole))
        emulator.feed(renderer.update(picture, 20, 6))
        fresh, anew = Emulator(6, 20), Renderer(abilities, "utf-8")
        fresh.feed(anew.update(picture, 20, 6))
        assert emulator.grid == fresh.grid
        assert emulator.reversed == fresh.reversed


def _fits(piece: Piece, pieces: list[Piece]) -> bool:
    """Return whether a piece lies on the screen, and before all others in its row."""
    width = sum(2 if character == "\u65e5" else 1 for character in piece.text)
    first = next(other for other in pieces if other.row == piece.row)
    return piece is first and piece.column + width < 20
