"""README and CONTRIBUTING tell what is there: options, layers, files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_path_that_is_named_is_there(document: str) -> None:
    text = (ROOT / document).read_text()
    top = "benchmarks|examples|generated|pygrub_k|scripts|specs|tests"
    named = set(re.findall(rf"(?<![\w/.-])(?:{top})/(?:[\w./*-]*[\w*])?", text))
    assert len(named) > 5
    assert {name for name in named if not list(ROOT.glob(name.rstrip("/")))} == set()
