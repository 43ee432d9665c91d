from __future__ import annotations

import pytest

from tests.unit.menu.rendering import menu, press, rows


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
        "Enter boots, e edits, a arguments, c command",
        "line, v views, d diagnoses, / finds, h all key...",
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
    assert text[19].endswith("...")
    assert all(len(row) < 40 for row in text)
