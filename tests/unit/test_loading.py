"""What a confined worker cannot load any more is there before."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pygrub_k import loading

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_those_that_are_files_are_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a_rare_module.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(loading, "EXTENSIONS", ("one_that_is_missing", "a_rare_module"))
    loading.import_extensions()
    assert sys.modules.pop("a_rare_module").__name__ == "a_rare_module"


def test_those_that_are_built_in_cost_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "_abc"
    assert name in sys.builtin_module_names
    monkeypatch.setattr(loading, "EXTENSIONS", (name,))
    monkeypatch.delitem(sys.modules, name)
    loading.import_extensions()
    assert name not in sys.modules


def test_this_python_has_them() -> None:
    for name in loading.EXTENSIONS:
        __import__(name)
