"""The formats that options offer are those that there are."""

from __future__ import annotations

import pytest

from pygrub_k.cli.image_options import NAMES
from pygrub_k.cli.options import FORMATS
from pygrub_k.containers.registry import FORMATS as IMAGES
from pygrub_k.containers.registry import RAW, named
from pygrub_k.loading import loaded


def test_both_programs_take_the_same_names() -> None:
    assert set(FORMATS) == set(NAMES) == {form.name for form in (*IMAGES, *RAW)}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_an_opener(name: str) -> None:
    form = named(name)
    assert form is not None
    assert callable(loaded("pygrub_k.containers", form.opener))
