from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Details, Item, Outcome, steps
from pygrub_k.menu.keys import KeyReader
from pygrub_k.menu.model import title_at
from tests.unit.menu.rendering import LEVELS, FakeEntries, drawn, menu, press, rows


def test_the_clock_counts_down_and_boots_as_if_nobody_was_there() -> None:
    shown = menu()
    assert rows(shown, now=0.0)[19] == "Booting in 5 s, any key stops the clock: Debian"
    assert rows(shown, now=3.5)[19].endswith("in 2 s, any key stops the clock: Debian")
    shown.tick(4.99)
    assert shown.outcome is None
    shown.tick(5.0)
    assert shown.outcome == Outcome("unattended")


@pytest.mark.parametrize(("now", "wait"), [(0.0, 1.0), (0.25, 0.75), (4.5, 0.5), (5.0, 0.0)])
def test_the_picture_lasts_until_the_next_second(now: float, wait: float) -> None:
    assert menu().wait(now) == pytest.approx(wait)


@pytest.mark.parametrize("key", ["x", keys.UP, keys.UNKNOWN, "\x0c"])
def test_any_key_stops_the_clock(key: str) -> None:
    shown = menu()
    press(shown, key)
    shown.tick(1000.0)
    assert shown.outcome is None
    assert shown.wait(0.0) is None
    assert not any("stops the clock" in row for row in rows(shown))


def test_a_default_in_a_submenu_is_named() -> None:
    assert rows(menu(default="1>1>0"))[19].endswith("in 5 s, any key stops the clock: Oldest")
    assert rows(menu(default=""))[19].endswith("in 5 s, any key stops the clock: the default")


@pytest.mark.parametrize("style", ["hidden", "countdown"])
def test_a_hidden_menu_appears_with_the_first_key(style: str) -> None:
    shown = menu(style=style)
    line = "Booting in 5 s, any key stops the clock: Debian" if style == "countdown" else ""
    assert rows(shown) == [line] + [""] * 19
    press(shown, keys.ENTER)
    assert shown.outcome is None
    assert any("|*Debian" in row for row in rows(shown))
    assert press(shown, keys.ENTER) == Outcome("boot", "0")


def test_a_hidden_menu_that_nobody_wants_boots() -> None:
    shown = menu(style="hidden")
    shown.tick(5.0)
    assert shown.outcome == Outcome("unattended")


def test_keys_after_the_outcome_change_nothing() -> None:
    shown = menu()
    press(shown, keys.ENTER, "q")
    assert shown.outcome == Outcome("boot", "0")


def test_a_message_goes_with_the_next_key() -> None:
    shown = menu()
    press(shown, keys.DOWN, "e")
    assert shown.message
    press(shown, "x")
    assert not shown.message


@pytest.mark.parametrize(
    ("path", "title"),
    [("0", "Debian"), ("1>1>0", "Oldest"), ("1", "Advanced"), ("7", ""), ("0>0", ""), ("", "")],
)
def test_titles_by_path(path: str, title: str) -> None:
    assert title_at(FakeEntries(), path) == title


@pytest.mark.parametrize("text", ["-1", "1>>0", "\u0661", "1 ", "1000000000", ">"])
def test_what_is_no_path_has_no_steps(text: str) -> None:
    assert steps(text) == []


GUESTS = st.text(st.characters(codec=None), max_size=30)
ITEMS = st.builds(Item, title=GUESTS, submenu=st.booleans(), hotkey=st.sampled_from(["", "x"]))
PRESSED = st.lists(
    st.sampled_from(
        [
            *"ekjacqbhrdxvsmp/n0",
            keys.UP,
            keys.DOWN,
            keys.ENTER,
            keys.ESCAPE,
            keys.RIGHT,
            keys.END,
            "\x15",
        ]
    ),
    max_size=12,
)


SCREENS = st.tuples(
    st.integers(1, 90), st.integers(1, 30), st.sampled_from(["utf-8", "ascii", "iso8859-1"])
)


class HostileEntries(FakeEntries):
    def __init__(self, items: list[Item], text: str) -> None:
        details = Details(note=text, args=text, kernel=text, ramdisks=(text,))
        super().__init__({"": items}, details, {}, text)
        self.hostile = text

    def level(self, _path: str) -> list[Item]:
        return list(self.levels[""])

    def problem(self, _outcome: Outcome) -> str:
        return self.hostile

    def about(self, _path: str) -> str:
        return self.hostile

    def looked(self) -> str:
        return self.hostile


@given(
    st.lists(ITEMS, min_size=1, max_size=5),
    GUESTS,
    PRESSED,
    SCREENS,
)
def test_no_guest_reaches_the_screen_unescaped(
    items: list[Item], text: str, pressed: list[str], screen: tuple[int, int, str]
) -> None:
    width, height, encoding = screen
    shown = menu(HostileEntries(items, text))
    for key in ["", *pressed]:
        if key:
            shown.key(key)
        picture = shown.picture(width, height, encoding, 0.0)
        drawn(picture, width, height)
        for piece in picture.pieces:
            assert piece.text.isprintable()
            piece.text.encode(encoding)


@given(st.binary(max_size=60), st.integers(1, 90), st.integers(1, 30))
def test_whatever_is_typed_there_is_a_picture(data: bytes, width: int, height: int) -> None:
    shown = menu(FakeEntries(LEVELS))
    for key in KeyReader("utf-8").feed(data):
        shown.key(key)
    drawn(shown.picture(width, height, "utf-8", 1.0), width, height)
