"""The menu as a dialogue in lines."""

from __future__ import annotations

import os
import pty
from contextlib import suppress

import pytest

from pygrub_k.bootconfig.model import Locks
from pygrub_k.menu.dialogue import Dialogue
from pygrub_k.menu.entries import Answer, Details, Item, Opening, Outcome
from tests.unit.menu.rendering import LEVELS, FakeEntries


def talked(
    typed: str, entries: FakeEntries | None = None, **opening: object
) -> tuple[Outcome, str]:
    """Return the outcome of a dialogue in which this is typed, and what is shown."""
    keyboard, typing = os.pipe()
    text, screen = os.pipe()
    os.write(typing, typed.encode())
    os.close(typing)
    facts = {"default": "0", "seconds": 60.0, **opening}
    dialogue = Dialogue(entries or FakeEntries(), Opening(**facts), keyboard, screen)  # type: ignore[arg-type]
    outcome = dialogue.run()
    os.close(screen)
    shown = os.read(text, 1 << 16).decode()
    for descriptor in (keyboard, text):
        os.close(descriptor)
    return outcome, shown


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("\n", Outcome("unattended")),
        ("", Outcome("unattended")),
        ("0\n", Outcome("boot", "0")),
        ("Debian\n", Outcome("boot", "0")),
        ("1>1>0\n", Outcome("boot", "1>1>0")),
        ("1\n0\n", Outcome("boot", "1>0")),
        ("1\nu\n0\n", Outcome("boot", "0")),
        ("1\n1\n0\n", Outcome("boot", "1>1>0")),
        ("nonsense\n77\n0\n", Outcome("boot", "0")),
        ("2\n0\n", Outcome("boot", "0")),
        ("q\n", Outcome("quit")),
        ("a 0\n\n", Outcome("boot", "0")),
        (
            "a 0\nro single\n",
            Outcome("boot", "0", ("args", "ro single"), "-root=/dev/xvda1 +single"),
        ),
        ("a 0\n.\nq\n", Outcome("quit")),
        ("e 0\nb\n", Outcome("boot", "0")),
        (
            "e 0\n1 linux /k ro\n- 2\n+ 2 initrd /i\nb\n",
            Outcome(
                "boot",
                "0",
                ("script", "linux /k ro\ninitrd /i"),
                "-/vmlinuz -root=/dev/xvda1 -/microcode -/initrd +/k +/i",
            ),
        ),
        ("e 0\n1 bad\nb\nq\nq\n", Outcome("quit")),
    ],
)
def test_what_is_typed_is_done(typed: str, outcome: Outcome) -> None:
    entries = FakeEntries(levels={**LEVELS, "2": ()})
    assert talked(typed, entries)[0] == outcome


def test_the_list_says_what_there_is() -> None:
    _, shown = talked("q\n")
    assert shown.startswith(
        "   0  Debian  (default)\n   1  Advanced  >\n   2  Broken  ! /gone: no such file\n"
        "   3  Empty  >\nBooting Debian in 60 s. Enter boots it now; anything else and Enter stops"
        " the clock, ? helps.\n"
    )


def test_a_hidden_menu_is_not_listed() -> None:
    assert talked("", style="hidden")[1] == ""
    assert "   0  " not in talked("", style="countdown")[1]
    assert "   0  Debian" in talked("l\n", style="hidden")[1]


def test_a_long_list_comes_in_parts() -> None:
    entries = FakeEntries({"": [Item(f"Entry {n}") for n in range(50)]}, others={})
    _, shown = talked("l 20\nq\n", entries)
    assert "  19  Entry 19\n30 more: l 20\n" in shown
    assert "  39  Entry 39\n10 more: l 40\n" in shown


def test_what_is_known_is_shown() -> None:
    _, shown = talked("v 0\nd\ns 0\n?\np\ne 0\nt\nq\nq\n")
    for text in ("about 0", "it was looked at", '"--entry=0"', "boot that entry", "no passwords"):
        assert text in shown
    assert "   1  linux /vmlinuz" in shown
    assert "loads /vmlinuz" in shown


def test_a_problem_of_an_edited_text_names_its_line() -> None:
    assert "line 2: /bad: no such file" in talked("e 0\n2 bad\nt\nq\nq\n")[1]


def test_the_command_line() -> None:
    entries = FakeEntries()
    entries.answers = {
        "boot": Answer("boot", ""),
        "if": Answer("more", ""),
        "ls": Answer("", "(hd0)\x1b[2J\n"),
        "exit": Answer("exit", ""),
    }
    outcome, shown = talked("c\nls\nif\n.\nboot\n", entries)
    assert outcome == Outcome("boot", "", ("shell",), "by the command line")
    assert "(hd0)\\x1b[2J\n" in shown
    assert entries.asked == ["ls", "if", "\x03", "boot"]
    assert talked("c\nexit\n0\n", entries)[0] == Outcome("boot", "0")


def test_without_a_menu_lines_are_commands() -> None:
    entries = FakeEntries()
    entries.answers = {"boot": Answer("boot", "")}
    outcome, shown = talked("linux /k\nboot\n", entries, failure="nothing to boot: why")
    assert outcome.edit == ("shell",)
    assert shown.startswith("nothing to boot: why\nGiving up in 60 s; Enter stops the clock.\n")
    assert talked("\n\nq\n", failure="why")[0] == Outcome("quit")


LOCKS = Locks(("root",), (("root", "plain", "secret"),))


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("0\nroot\nsecret\n", Outcome("boot", "0")),
        ("0\nroot\nwrong\nq\n", Outcome("quit")),
        ("1\n", Outcome("boot", "1")),
        ("c\nroot\nwrong\nq\n", Outcome("quit")),
        ("p\nroot\nsecret\ne 1\nb\n", Outcome("boot", "1")),
    ],
)
def test_passwords(typed: str, outcome: Outcome) -> None:
    entries = FakeEntries({"": (Item("Locked", users=""), Item("Free"))}, others={})
    assert talked(typed, entries, locks=LOCKS)[0] == outcome


def test_a_password_is_not_echoed() -> None:
    entries = FakeEntries({"": (Item("Locked", users=""),)}, others={})
    typing, keyboard = pty.openpty()
    os.write(typing, b"0\nroot\n")
    text, screen = os.pipe()
    dialogue = Dialogue(entries, Opening("0", 60.0, locks=LOCKS), keyboard, screen)
    asked = dialogue.asked
    seen: list[bytes] = []

    def typed_late(prompt: str) -> str:
        if prompt.startswith("password"):
            seen.append(os.read(typing, 4096))
            os.write(typing, b"secret\n")
        return asked(prompt)

    dialogue.asked = typed_late  # type: ignore[method-assign]
    assert dialogue.run() == Outcome("boot", "0")
    os.set_blocking(typing, False)
    with suppress(BlockingIOError):
        seen.append(os.read(typing, 4096))
    assert b"root" in seen[0]
    assert b"secret" not in b"".join(seen)
    for descriptor in (typing, keyboard, text, screen):
        os.close(descriptor)


def test_text_from_the_guest_cannot_drive_the_terminal() -> None:
    entries = FakeEntries(
        {"": (Item("evil\x1b[2J\u202e"),)}, others={"0": Details(problem="\x1b[31m")}
    )
    _, shown = talked("q\n", entries)
    assert "evil\\x1b[2J\\u202e  (default)  ! \\x1b[31m\n" in shown


def test_a_long_title_takes_one_row() -> None:
    entries = FakeEntries({"": (Item("x" * 500), Item("two\nrows"))}, others={})
    _, shown = talked("q\n", entries)
    assert shown.split("\n")[0] == f"   0  {'x' * 70}..."
    assert shown.split("\n")[1].startswith("   1  two\\nrows")
