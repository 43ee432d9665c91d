"""Every spec in tests/faulty_specs is refused with the very words that stand beside it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from spec_tools.building import build
from spec_tools.findings import SpecError

if TYPE_CHECKING:
    from spec_tools.building import Workplace

FAULTY = sorted((Path(__file__).parents[2] / "faulty_specs").glob("*.ksy"))


@pytest.mark.parametrize("spec", FAULTY, ids=lambda path: path.stem)
def test_faulty_spec_gives_exactly_its_message(spec: Path, place: Workplace) -> None:
    shutil.copy(spec, place.specs)
    with pytest.raises(SpecError) as refused:
        build(place, only=None, progress=lambda _: None)
    assert str(refused.value) + "\n" == spec.with_suffix(".txt").read_text()


def test_no_message_stands_alone() -> None:
    messages = FAULTY[0].parent.glob("*.txt")
    assert sorted(path.with_suffix(".ksy") for path in messages) == FAULTY
