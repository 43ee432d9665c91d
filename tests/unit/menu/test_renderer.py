"""What is sent to a terminal shows the picture, and is little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Details, Item
from pygrub_k.menu.model import QUIET
from pygrub_k.menu.picture import Picture, Piece
from pygrub_k.menu.renderer import ROOM, Renderer
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


def feed(emulator: Emulator, renderer: Renderer, picture: Picture, room: int | None = None) -> int:
    """Send as much of a picture as there is room for; return how many bytes that took."""
    sent = renderer.update(picture, emulator.columns, emulator.rows, room)
    emulator.feed(sent)
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


LONG_WORDS = " ".join(f"option{n}=value{n * 7919}" for n in range(150))
MIXED = {
    **{f"{n}": Details(kernel=f"/k{n}", args="a" * 60 + f"{n}", ramdisks=("/r",)) for n in (0, 2)},
    **{f"{n}": Details(problem=f"{n} " + "why " * 60) for n in (1, 3)},
    "4": Details(args=LONG_WORDS, kernel="/vmlinuz", note="lacks something " * 9),
}
LONG_TITLES = [Item(f"{n} " + "\u65e5" * 60) for n in range(14)]


def test_a_key_costs_less_than_300_bytes_whatever_the_entries_are() -> None:
    """What does not fit into that follows as soon as nobody types."""
    emulator, renderer = Emulator(), Renderer(VT100, "utf-8")
    view = menu(FakeEntries({"": LONG_TITLES[:5]}, others=MIXED, text=f"linux {LONG_WORDS}\n" * 9))
    feed(emulator, renderer, view.picture(80, 24, "utf-8", 0.0))
    now, sizes, rests = 0.0, [], []
    presses = ["x", *[keys.DOWN] * 4, *[keys.UP] * 4, "4", "a", *"\x01xyz\x7f", "\x03", "\x03"]
    for key in [*presses, "e", keys.DOWN, *"abc", "\x0b", "\x1a"]:
        view.key(key)
        room = ROOM if view.unsettled(now) else None
        size = feed(emulator, renderer, view.picture(80, 24, "utf-8", now), room)
        sizes += [size] * (room is not None)
        rests += [key] * renderer.behind
        now += QUIET
        view.tick(now)
        assert not view.unsettled(now)
        feed(emulator, renderer, view.picture(80, 24, "utf-8", now))
        assert not renderer.behind
        fresh = Emulator()
        feed(fresh, Renderer(VT100, "utf-8"), view.picture(80, 24, "utf-8", now))
        assert (fresh.grid, fresh.reversed) == (emulator.grid, emulator.reversed)
    assert len(sizes) > len(presses)
    assert rests
    assert max(sizes) < 300


def test_what_is_selected_is_drawn_first() -> None:
    emulator, renderer = Emulator(), Renderer(VT100, "utf-8")
    view = menu(FakeEntries({"": LONG_TITLES}, others={"13": Details(problem="why " * 90)}))
    view.key("x")
    feed(emulator, renderer, view.picture(80, 24, "utf-8", 0.0))
    view.key("1")
    view.key("3")
    feed(emulator, renderer, view.picture(80, 24, "utf-8", 0.0), ROOM)
    assert renderer.behind
    assert {row for row, _ in emulator.reversed} == {14}


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


ROOMS = st.lists(st.one_of(st.none(), st.integers(0, 90)), max_size=5)


@given(st.lists(PIECES, min_size=1, max_size=5), st.sampled_from([VT100, PLAIN]), ROOMS)
def test_any_pictures_one_after_the_other(
    many: list[list[Piece]], abilities: Abilities, rooms: list[int | None]
) -> None:
    """Compared with a terminal on which each is drawn from nothing; some in little room first."""
    emulator, renderer = Emulator(6, 20), Renderer(abilities, "utf-8")
    for pieces in many:
        whole = [piece for piece in pieces if _fits(piece, pieces)]
        picture = Picture(tuple(whole))
        if rooms:
            feed(emulator, renderer, picture, rooms.pop())
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
