"""GRUB's command line: what it shows, what it asks for, and how words are completed."""

from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2 import menu
from pygrub_k.bootconfig.grub2.completion import completions
from pygrub_k.bootconfig.grub2.live import LiveGrub
from pygrub_k.bootconfig.grub2.shell import GIVE_UP, Answer, Shell
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import SHELL_OUTPUT
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

BLOCK = "# GRUB Environment Block\nsaved_entry=one\nother=2\n####"
CONFIG = FileRef("hd0,gpt1", "/boot/grub/grub.cfg")
FILES: dict[str, str | bytes] = {
    "/boot/grub/grub.cfg": "set x=1\nfunction load { linux /boot/k $1; }\nmenuentry a { true; }\n",
    "/boot/grub/other.cfg": "menuentry b { linux /boot/k b; }\n",
    "/boot/grub/grubenv": BLOCK,
    "/boot/k": b"kernel",
    "/boot/k2": b"kernel",
    "/boot/evil\x1b[2J": b"",
    "/boot/large": b"x" * (SHELL_OUTPUT + 100),
    "/boot/bytes": bytes(range(20)),
    "/boot/.hidden": b"",
}


def guest() -> MemoryGuest:
    volume = MemoryVolume(
        FILES, name="hd0,gpt1", uuid="AB-1", label="BOOT", modified={"/boot/k": 86400}
    )
    return MemoryGuest(volume, MemoryVolume({"/x": ""}, name="hd0,gpt2"))


def shell(*, with_menu: bool = True) -> Shell:
    view = guest()
    if not with_menu:
        return Shell(CONFIG, view, fedora=False)
    live = menu.interpret(CONFIG, view, InterpretOptions("upstream", False, False, True)).live
    assert isinstance(live, LiveGrub)
    return Shell(CONFIG, view, live, fedora=False)


@pytest.mark.parametrize(
    ("line", "output"),
    [
        ("echo a 'b  c' $x", "a b  c 1\n"),
        ("echo -n a", "a"),
        (r"echo -e 'a\tb'", "a\tb\n"),
        ("ls", "(hd0,gpt1) (hd0,gpt2)\n"),
        ("ls (hd0,gpt1)", "(hd0,gpt1): ext2 file system, label BOOT, UUID AB-1\n"),
        ("ls /", "boot/\n"),
        ("ls (hd0,gpt1)/boot/grub", "grub.cfg grubenv other.cfg\n"),
        ("ls -a /boot", ".hidden bytes evil\x1b[2J grub/ k k2 large\n"),
        ("ls /boot/k", "/boot/k\n"),
        ("ls -l /boot/k", "           6 1970-01-02 00:00:00 /boot/k\n"),
        ("ls /none", "error: ls: (hd0,gpt1)/none does not exist\n"),
        ("ls (hd7)", "error: ls (hd7): no such device, or no name of a file\n"),
        ("cat /boot/grub/other.cfg", "menuentry b { linux /boot/k b; }\n"),
        ("cat /none", "error: cat: (hd0,gpt1)/none does not exist\n"),
        ("cat", "error: cat: needs one file\n"),
        ("hexdump -n 4 -s 2 /boot/bytes", f"00000002  {'02 03 04 05':47}  |....|\n"),
        ("list_env", "saved_entry=one\nother=2\n"),
        ("probe --fs-uuid (hd0,gpt1)", "AB-1\n"),
        ("probe --set=y --label (hd0,gpt1)", ""),
        ("search --fs-uuid ab-1", "hd0,gpt1\n"),
        ("search --file --set=y /x", ""),
        ("search --label none", "error: search: no device with label none\n"),
        ("help ls", "ls [-l] [-a] [(DEVICE)] [FILE...]: list devices, or what is in a directory\n"),
        ("help none", "none: no such command\n"),
        ("nonsense", "error: nonsense: no such command\n"),
        ("if false; then echo a; else echo b; fi", "b\n"),
        ("for n in 1 2; do echo $n; done", "1\n2\n"),
        ("halt", "halt: nothing is switched off here; q in the menu leaves it\n"),
        ("", ""),
        ("# comment", ""),
    ],
)  # fmt: skip
def test_what_a_line_shows(line: str, output: str) -> None:
    answer = shell().line(line)
    assert answer.event == ""
    shown = answer.output.splitlines(keepends=True)
    assert shown[: len(output.splitlines())] == output.splitlines(keepends=True)


def test_variables_are_listed_and_kept_from_line_to_line() -> None:
    found = shell()
    found.line("set y=two")
    assert "y=two\n" in found.line("set").output
    assert "x=1\n" in found.line("set").output
    assert found.line("unset y").output == ""
    assert "y=" not in found.line("set").output


def test_what_is_shown_is_bounded() -> None:
    output = shell().line("cat /boot/large").output
    assert output.startswith("xxxx")
    assert len(output) < SHELL_OUTPUT + 100
    assert output.endswith("(the rest is not shown: more than 65536 characters)\n")


def test_a_construct_goes_on_over_lines() -> None:
    found = shell()
    assert found.line("if true; then") == Answer("more", "")
    assert found.line("echo inside") == Answer("more", "")
    assert found.line("fi") == Answer("", "inside\n")
    assert found.line("function f {") == Answer("more", "")
    assert found.line(GIVE_UP) == Answer("", "")
    assert found.line("echo 'open") == Answer("more", "")
    assert found.line("quote'") == Answer("", "open\nquote\n")
    assert found.line("fi").output.startswith("error: syntax error")


def test_what_never_ends_is_ended_and_the_next_line_is_executed() -> None:
    found = shell()
    assert "error:" in found.line("while true; do true; done").output
    assert found.line("echo a") == Answer("", "a\n")


def test_boot_starts_what_is_loaded() -> None:
    found = shell()
    assert "no kernel is loaded" in found.line("boot").output
    found.line("load ro")
    assert found.line("boot") == Answer("boot", "")
    entry = found.loaded()
    assert (entry.kernel and entry.kernel.file.path, entry.args) == ("/boot/k", "ro")


def test_another_menu_is_shown_and_left() -> None:
    found = shell()
    assert found.line("configfile /boot/grub/other.cfg") == Answer("menu", "")
    other = found.menu()
    assert [line.title for line in other.level(())] == ["b"]
    assert other.entry((0,)).args == "b"
    assert found.line("echo $x") == Answer("", "\n")
    assert found.line("exit") == Answer("exit", "")


def test_without_a_menu_there_are_the_disks() -> None:
    found = shell(with_menu=False)
    assert found.line("echo $root") == Answer("", "hd0,gpt1\n")
    found.line("linux /boot/k by hand")
    assert found.line("boot").event == "boot"


@pytest.mark.parametrize(
    ("line", "start", "words"),
    [
        ("ec", 0, ["echo"]),
        ("blsc", 0, ["blscfg"]),
        ("if tr", 3, ["tr", "true", "truecrypt", "trust"]),
        ("true; loa", 6, ["load", "load_env", "loadbios", "loadfont"]),
        ("linux (hd0,gpt2", 6, ["(hd0,gpt2)"]),
        ("linux (", 6, ["(hd0,gpt1)", "(hd0,gpt2)"]),
        ("linux (hd0,gpt1)", 6, ["(hd0,gpt1)/"]),
        ("linux /boot/k", 6, ["/boot/k", "/boot/k2"]),
        ("linux (hd0,gpt1)/bo", 6, ["(hd0,gpt1)/boot/"]),
        ("linux ", 6, ["/"]),
        ("linux /none/", 6, []),
        ("ls --l", 3, ["--long"]),
        ("search --s", 7, ["--set="]),
        ("echo $cmdp", 5, ["$cmdpath"]),
        ("echo ${cmdp", 5, ["${cmdpath}"]),
        ("set pref", 4, ["prefix="]),
        ("unset pref", 6, ["prefix"]),
        ("x=/boot/k", 0, []),
    ],
)  # fmt: skip
def test_words_are_completed(line: str, start: int, words: list[str]) -> None:
    found = completions(shell().machine, line, len(line))
    assert (found.start, list(found.words)) == (start, words)
