"""What is a syntax error, and in which line, by GRUB's own grub-script-check."""

from __future__ import annotations

import random
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.bootconfig.grub2.script.lines import Lines, ScriptSyntaxError
from pygrub_k.bootconfig.grub2.script.parser import Parser
from pygrub_k.errors import LimitError

if TYPE_CHECKING:
    from pathlib import Path

CHECK = shutil.which("grub-script-check")
SCRIPTS = 1500
PIECES = [
    *("a", "b=c", "if", "then", "elif", "else", "fi", "for", "in", "do", "done", "while", "until"),
    *("function", "f", "x", "menuentry", "true", "case", "select", "!", "[", "]", "[[", "]]"),
    *("'q'", "'a b'", '"q"', '"$a b"', '"\\""', "''", "'it", '"it', "$a", "${a}", "$1", "$", "${"),
    *('$"t"', "\\", "\\\\", "\\ ", "#", "#c", "a#b", "{", "}", "{", "}", "&&", "|", ">", "&", ";;"),
]
SEPARATORS = [*(" ",) * 8, *("\n",) * 4, *(";", "; ", " ; ", ";\n"), "", "\t", " \\\n"]
TEMPLATES = [
    "if {0}; then {1}; fi",
    "if {0}\nthen {1}\nelse {2}\nfi",
    "if {0}; then {1}; elif {2}; then {0}; fi",
    "for x in {0}; do {1}; done",
    "while {0}; do {1}; done",
    "until {0}\ndo {1}\ndone",
    "menuentry {0} {{ {1} }}",
    "menuentry {0} {{\n{1}\n{2}\n}}",
    "function f {{ {0}; }}",
    "function f\n{{\n{0}\n}}",
    "{0}; {1}",
    "{0}\n{1}\n{2}",
]


def fragment(source: random.Random, depth: int) -> str:
    """Return a piece of script that is mostly right."""
    if depth and source.random() < 0.6:
        parts = [fragment(source, depth - 1) for _ in range(3)]
        return source.choice(TEMPLATES).format(*parts)
    return " ".join(source.choices(["a", "'b c'", '"$x"', "c=d", "[ e ]", "true"], k=2))


def script(seed: int) -> str:
    """Return a random script: right ones, right ones with pieces put in or taken out, and noise."""
    source = random.Random(seed)
    if seed % 3 == 0:
        count = source.randint(1, 12)
        return "".join(source.choice(PIECES) + source.choice(SEPARATORS) for _ in range(count))
    text = fragment(source, 3)
    for _ in range(source.randint(0, 3) if seed % 3 == 2 else 0):
        at = source.randrange(len(text) + 1)
        piece = source.choice(PIECES) if source.random() < 0.6 else ""
        text = text[:at] + source.choice(SEPARATORS) + piece + text[at + source.randint(0, 4) :]
    return text


def first_error(text: str) -> int | None:
    """Return the line of the first syntax error, None if there is none."""
    kept = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    parser = Parser(kept, Lines(), {})
    try:
        while parser.statement() is not None:
            pass
    except ScriptSyntaxError as error:
        return kept.count("\n", 0, error.offset)
    return None


def checked(text: str, folder: Path) -> bool:
    """Return whether GRUB accepts a script; a script without any command is one it accepts too."""
    file = folder / "script"
    file.write_text(text)
    assert CHECK
    found = subprocess.run([CHECK, str(file)], capture_output=True, text=True, check=False)
    return found.returncode == 0 or "contains no commands" in found.stderr


def test_the_checker_is_there():
    assert CHECK, "grub-script-check is missing: install grub-common"


@pytest.mark.parametrize("block", range(10))
def test_both_accept_the_same_scripts(block, tmp_path):
    wrong = []
    accepted = 0
    for seed in range(block * SCRIPTS // 10, (block + 1) * SCRIPTS // 10):
        text = script(seed)
        try:
            ours = first_error(text) is None
        except LimitError:
            continue
        accepted += ours
        if ours != checked(text, tmp_path):
            wrong.append((seed, text, "accepted here only" if ours else "accepted by GRUB only"))
    assert not wrong
    assert SCRIPTS // 100 < accepted < SCRIPTS // 10 - SCRIPTS // 100, "scripts of one kind only"
