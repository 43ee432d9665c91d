"""Menus of GRUB legacy, taken over as GRUB's own converter turns them into GRUB 2's script."""

from __future__ import annotations

import random
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.unit.bootconfig.grub2.scripts import interpret

if TYPE_CHECKING:
    from pygrub_k.bootconfig.model import BootEntry

SEED = 20261122
WORDS = ["root=/dev/sda1", "ro", "a=b=c", '"quoted', "it's", "$x", "${y}", "\\", "#", ";", "{", "*"]
FILES = ["/k", "/k2", "/gone", "(hd0,0)/k", "(hd0)/k", "(hd7,1,a)/k", "k", ""]
SETTINGS = [
    *("default 0", "default=1", "default 7", "default saved", "default two", "default"),
    *("timeout 5", "timeout=0", "timeout x", "fallback 1", "fallback 2 0", "fallback"),
    *("color a/b c/d", "splashimage=(hd0,0)/x", "foobar 1", "", "# comment", "hiddenmenu"),
]
OTHERS = [
    *("root (hd0,0)", "root (hd0)", "rootnoverify (hd1,2)", "root", "uuid ABCD-1234", "uuid x"),
    *("savedefault", "boot", "makeactive", "quiet", "map (hd0) (hd1)", "chainloader +1"),
    *("find /k", "find /gone", "configfile /gone", "halt", "default 1"),
]


def entry(chance: random.Random) -> list[str]:
    """Return an entry's commands: the converter makes a syntax error of none."""
    lines = ["root (hd0,0)"]
    kinds = ["", "--no-mem-option ", "--type=linux "]
    loader = chance.choice(["kernel --type=multiboot /xen x", ""])
    lines += [loader] * (loader != "")
    for _ in range(chance.randrange(6)):
        words = chance.choices(WORDS, k=chance.randrange(4))
        blank = chance.choice([" ", "  ", "\t"])
        kind = chance.random()
        if kind < 0.3 and loader:
            command = chance.choice(["module", "modulenounzip"])
            lines.append(blank.join([command, chance.choice(["/k", "/i", "/gone"]), *words]))
        elif kind < 0.4:
            kernel = f"kernel{chance.choice(' =')}{chance.choice(kinds)}{chance.choice(FILES)}"
            lines.append(blank.join([kernel, *words]))
            loader = ""
        elif kind < 0.7:
            files = chance.choices(["/i", "/i2", "/gone", "(hd0,0)/i"], k=chance.randrange(3))
            lines.append(" ".join(["initrd", *files]))
        else:
            lines.append(chance.choice(OTHERS))
    return lines


def menu(chance: random.Random) -> str:
    lines = chance.choices(SETTINGS, k=chance.randrange(4))
    for number in range(chance.randrange(5)):
        lines.append(f"title{chance.choice([' ', '=', '  '])}entry {chance.choice(WORDS)} {number}")
        lines += entry(chance)
    return "".join(f"{line}\n" for line in lines)


def loads(entry: BootEntry) -> tuple[object, ...]:
    """Return what an entry comes to; its problems name commands."""
    return entry.title, entry.id, entry.kernel, entry.args, entry.ramdisks, entry.root


@pytest.mark.parametrize("number", range(200))
def test_a_menu_is_what_grubs_converter_makes_of_it(number: int) -> None:
    text = menu(random.Random(f"{SEED} {number}"))
    converted = subprocess.run(
        ["grub-menulst2cfg"], input=text, capture_output=True, text=True, check=True
    ).stdout
    block = {"/boot/grub/grubenv": "# GRUB Environment Block\nsaved_entry=1\n".ljust(1024, "#")}
    ours = interpret("legacy_source /m", files={**block, "/m": text})
    theirs = interpret(converted, files=block)
    assert ours.timeout == theirs.timeout
    assert [*map(loads, ours.entries)] == [*map(loads, theirs.entries)]
    assert [(a.path, loads(a.entry)) for a in ours.attempts] == [
        (a.path, loads(a.entry)) for a in theirs.attempts
    ]
