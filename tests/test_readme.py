"""README tells what the code has: options, layers, commands."""

from __future__ import annotations

import re
from pathlib import Path

from pygrub_k.cli.options import OPTIONS
from tests.test_architecture import LAYERS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text()


def blocks(language: str) -> list[list[str]]:
    found = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [block.splitlines() for block in found]


def test_the_table_has_every_option() -> None:
    rows = re.findall(r"^\| `(-.*?)` \| (.*?) \|$", README, re.MULTILINE)
    heads = (
        (f"-{short}, " if short else "") + f"--{name}" + (f"={takes}" if takes else "")
        for short, name, takes, _ in OPTIONS
    )
    meanings = (meaning for *_, meaning in OPTIONS)
    assert rows == list(zip(heads, meanings, strict=True))


def test_the_drawing_has_every_layer() -> None:
    drawing = next(lines for lines in blocks("text") if lines[0].startswith("cli "))
    drawn = [set(re.split(r" · ", re.split(r"\s{2,}", line)[0])) for line in drawing]
    assert drawn == [names for names in reversed(LAYERS) if "__init__" not in names]


def test_every_script_that_is_named_is_there() -> None:
    named = set(re.findall(r"\b(?:scripts|examples|benchmarks|tests)/[\w.-]*\w", README))
    assert {name for name in named if not (ROOT / name).exists()} == set()
    assert {"scripts/demo", "scripts/test"} <= named
