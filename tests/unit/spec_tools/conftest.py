"""Specs written in a test, and what the tool chain makes of the sample specs here."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from spec_tools.building import Workplace, build
from spec_tools.loading import Spec, load

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = Path(__file__).parent / "specs"
CACHE = ROOT / ".cache"
HEAD = """\
meta:
  id: {name}
  title: A spec of a test
  license: CC0-1.0
  endian: le
doc: Written in a test.
doc-ref: https://doc.kaitai.io/user_guide.html
"""


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    """An empty folder of specs, no generated one yet, and the compiler that is there."""
    (tmp_path / "specs").mkdir()
    return Workplace(tmp_path / "specs", tmp_path / "generated", CACHE)


@pytest.fixture
def write_spec(place: Workplace) -> Callable[[str, str], Path]:
    def write(name: str, body: str) -> Path:
        path = place.specs / f"{name}.ksy"
        path.write_text(HEAD.format(name=name) + dedent(body))
        return path

    return write


@pytest.fixture
def spec_of(write_spec: Callable[[str, str], Path]) -> Callable[[str], Spec]:
    """The spec whose part below the head is given."""
    return lambda body: load(write_spec("made", body), "specs/made.ksy")


@pytest.fixture(scope="session")
def sample_files() -> dict[str, str]:
    place = Workplace(SAMPLES, SAMPLES, CACHE)
    return build(place, only=None, progress=lambda _: None)
