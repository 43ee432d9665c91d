"""Configurations that were damaged or made to hurt end in a PygrubError at worst, and soon."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from pygrub_k.errors import LimitError, PygrubError
from tests.unit.bootconfig.grub2.scripts import booted, guest_of, interpret, run

CONFIGS = sorted((Path(__file__).parents[3] / "configs/grub2").glob("*/files/*/**/grub.cfg"))
MUTANTS = 2000
SECONDS = 5
TOKENS = [
    *(b"{", b"}", b"'", b'"', b"$", b"\\", b"\n", b";", b"#", b"\0", b"\xff", b"\r", b"*", b"fi\n"),
    *(b"if ", b"then ", b"while true; do ", b"done\n", b"function f { ", b"menuentry x {\n"),
    *(b"submenu y {\n", b"$@", b"${", b"$1", b"[ ", b" ]", b"eval ", b"source $prefix/grub.cfg\n"),
    *(b"configfile /boot/grub/grub.cfg\n", b"linux /k ", b"initrd ", b"set default=", b"blscfg\n"),
    *(b"fallback='1 2 9'\n", b"shift\n", b"return 1\n", b"break\n", b"insmod regexp\n", b"/*/* "),
    *(b"regexp --set a '(.*", b"for i in a b; do ", b"&&", b"|", b"export ", b"unset ", b"boot\n"),
]


def mutant(seed: int) -> bytes:
    """Return one of the golden configurations with pieces cut out, doubled, moved or put in."""
    source = random.Random(seed)
    data = source.choice(CONFIGS).read_bytes()
    for _ in range(source.randint(1, 8)):
        at = source.randrange(len(data) + 1)
        length = source.choice([0, 1, 5, 50, 500])
        piece = data[at : at + length]
        match source.randrange(4):
            case 0:
                data = data[:at] + data[at + length :]
            case 1:
                data = data[:at] + piece * source.randint(2, 4) + data[at + length :]
            case 2:
                to = source.randrange(len(data) + 1)
                data = data[:to] + piece + data[to:]
            case _:
                data = data[:at] + source.choice(TOKENS) + data[at:]
    return data


@pytest.mark.parametrize("block", range(10))
def test_mutants_raise_nothing_else(block):
    begun = time.process_time()
    menus = 0
    for seed in range(block * MUTANTS // 10, (block + 1) * MUTANTS // 10):
        data = mutant(seed)
        flavour = ("auto", "upstream", "fedora")[seed % 3]
        try:
            found = interpret(data, flavour)  # type: ignore[arg-type]
            quick = interpret(data, flavour, entries=False)  # type: ignore[arg-type]
        except PygrubError:
            continue
        menus += bool(found.entries)
        assert (quick.attempts, quick.default) == (found.attempts, found.default), seed
    assert menus > MUTANTS // 40, "next to no mutant still has a menu"
    assert time.process_time() - begun < SECONDS * MUTANTS // 10


@pytest.mark.parametrize(
    "text",
    [
        "while true; do while true; do true; done; done",
        "a=xxxxxxxx\n" + 'a="$a$a"\n' * 60,
        'function f { f "$@" "$@"; }\nf a a a',
        'x=true; while true; do x="$x;$x"; eval "$x"; done',
        "submenu x { " * 60 + "\n".join(f"a{n}" for n in range(100_000)) + "}" * 60,
        "".join(f"menuentry a{n} {{ linux /k\n }}\n" for n in range(20_000)),
        "menuentry a { while true; do true; done\n }\n" * 1000,
        "while true; do [ " + "! " * 5000 + "]; done",
        "fallback='" + "0 " * 100_000 + "'\nmenuentry a { true; }",
        "default='" + ">>" * 200_000 + "'\n" + "menuentry a { true; }\n" * 200,
        "a='" + "x " * 120_000 + "'\nwhile true; do for i in $a; do true; done; done",
        "while true; do regexp '(a*)*(a*)*b' " + "a" * 200 + "; done",
        "a;" * 2_000_000,
        "'a\n" * 1_300_000,
    ],
)
def test_bombs_end_soon(text):
    begun = time.process_time()
    with pytest.raises(LimitError):
        interpret(text)
    assert time.process_time() - begun < SECONDS


def test_a_file_full_of_errors_is_read_soon():
    begun = time.process_time()
    text = "menuentry 'no end of a statement' { }\n" * 100_000
    found = interpret(text + "menuentry b { linux /k b\n }\n")
    assert [entry.title for entry in found.entries] == ["b"]
    assert found.problems[0].endswith("grub.cfg:1: syntax error, statement ignored")
    assert time.process_time() - begun < SECONDS


def test_errors_count_like_statements():
    text = "menuentry a { }\n" * 5_000
    begun = time.process_time()
    with pytest.raises(LimitError, match="statements"):
        interpret("source (hd0,gpt1)/more\n" * 1000, files={"/more": text})
    assert time.process_time() - begun < SECONDS


def test_a_stray_bomb_in_one_entry_does_not_keep_another_from_booting():
    text = "menuentry a { linux /k a\n }\nmenuentry b { while true; do true; done\n }\n"
    assert booted(text, entries=False) == "0:/k a"


def test_the_largest_usual_configuration_is_far_from_any_bound():
    entry = "menuentry 'Linux {n}' --class os {{\n\tload_video\n\tset root='hd0,gpt1'\n\tif [ x$f = x ]; then\n\t  search --set=root --fs-uuid ABCD-1234\n\tfi\n\tlinux /k root=UUID={n} ro quiet\n\tinitrd /i\n}}\n"  # noqa: E501
    text = "submenu s {\n" + "".join(entry.format(n=n) for n in range(1000)) + "}\n"
    found = interpret("function load_video { insmod all_video; }\n" + text)
    assert len(found.entries[0].entries) == 1000


def test_a_machine_can_be_told_nothing_by_its_guest():
    """Names that a guest chooses reach the guest's own volumes only."""
    machine = run("set x=1\nsource /../../../../etc/passwd", guest=guest_of("set x=1"))
    assert machine.variables.values["x"] == "1"
