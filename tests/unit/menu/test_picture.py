from __future__ import annotations

import pytest

from pygrub_k.menu import keys
from tests.unit.menu.rendering import inside, menu, press, rows


def test_a_usual_screen() -> None:
    shown = menu()
    assert rows(shown, width=50, height=20) == [
        "pygrub-k",
        "+-----------------------------------------------+",
        "|*Debian                                        |",
        "| Advanced                                    > |",
        "|!Broken  ! /gone: no such file                 |",
        "| Empty                                       > |",
        "|                                               |",
        "|                                               |",
        "|                                               |",
        "|                                               |",
        "|                                               |",
        "+-----------------------------------------------+",
        "kernel  /vmlinuz",
        "ramdisk /microcode /initrd",
        "args    root=/dev/xvda1 ro",
        "",
        "",
        "h all keys, Enter boots, e edits, a arguments,",
        "c command line, v views, d diagnoses, / finds,...",
        "Booting in 5 s, any key stops the clock: Debian",
    ]


@pytest.mark.parametrize(
    ("height", "expected"),
    [
        (1, ["Debian"]),
        (2, ["Debian", "Booting in 5 s, any key stops th..."]),
        (
            4,
            [
                "Debian",
                "Advanced                          >",
                "Broken  ! /gone: no such file",
                "Booting in 5 s, any key stops th...",
            ],
        ),
        (
            8,
            [
                "pygrub-k",
                "+---------------------------------+",
                "|*Debian                          |",
                "| Advanced                      > |",
                "|!Broken  ! /gone: no such file   |",
                "| Empty                         > |",
                "+---------------------------------+",
                "Booting in 5 s, any key stops th...",
            ],
        ),
    ],
)
def test_a_low_screen_loses_what_it_can_do_without(height: int, expected: list[str]) -> None:
    assert rows(menu(), width=36, height=height) == expected


@pytest.mark.parametrize("width", range(1, 14))
def test_a_narrow_screen_shows_what_fits(width: int) -> None:
    text = rows(menu(), width=width, height=24)
    assert any(row.strip("|*. ").startswith("Debian"[: max(width - 7, 1)]) for row in text[1:])


def test_a_message_that_is_too_long_is_cut_and_a_line_stays_free() -> None:
    shown = menu()
    press(shown, "x")
    shown.message = "word " * 100
    text = rows(shown, width=40, height=20)
    assert text[19].endswith("... Alt-M: all")
    assert all(len(row) < 40 for row in text)


@pytest.mark.parametrize(("width", "height"), [(40, 10), (20, 5), (80, 24), (12, 2)])
def test_every_screen_says_which_key_shows_all_keys(width: int, height: int) -> None:
    shown = menu()
    press(shown, "x")
    assert any(row.startswith("h all keys"[: width - 4]) for row in rows(shown, width, height))


def test_a_low_screen_says_what_is_wrong() -> None:
    shown = menu()
    press(shown, keys.DOWN, keys.DOWN)
    assert rows(shown, 60, 5)[4] == "! Cannot be booted: /gone: no such file"


def test_no_hint_is_broken_over_two_rows() -> None:
    shown = menu()
    press(shown, "x")
    for width in range(44, 100):
        hints = rows(shown, width=width, height=20)[17:19]
        assert hints[0].endswith(",")
        assert "\xa0" not in "".join(hints)


def test_the_last_message_is_shown_in_full_on_every_screen() -> None:
    shown = menu()
    press(shown, "e", "bad ", keys.BOOT)
    assert any(row.startswith("This cannot be booted") for row in rows(shown, 40, 20))
    press(shown, "<meta m>")
    assert rows(shown)[0] == "pygrub-k: The last message"
    press(shown, "x")
    assert "bad linux" in inside(rows(shown))[0]
