"""The package's public names are those that it lists."""

from __future__ import annotations

from types import ModuleType

import pygrub_k


def test_what_is_public_is_listed() -> None:
    found = {
        name
        for name, value in vars(pygrub_k).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    }
    assert found <= set(pygrub_k.__all__)


def test_what_is_listed_is_there() -> None:
    assert [name for name in pygrub_k.__all__ if not hasattr(pygrub_k, name)] == []


def test_names_are_listed_once_and_in_order() -> None:
    assert list(pygrub_k.__all__) == sorted(set(pygrub_k.__all__))
