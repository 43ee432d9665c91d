"""An interruption is no traceback, also while the program is being loaded."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pygrub_k.cli import inspect, inspect_program

if TYPE_CHECKING:
    import pytest


class Interrupting:
    """Interrupts the search for a module."""

    @staticmethod
    def find_spec(name: str, *_rest: object) -> None:
        if name == "pygrub_k.cli.inspect":
            raise KeyboardInterrupt


def test_a_ctrl_c_while_modules_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "pygrub_k.cli.inspect")
    monkeypatch.setattr(sys, "meta_path", [Interrupting, *sys.meta_path])
    assert inspect_program.command() == 130


def test_otherwise_the_program_says_how_it_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "command", lambda: 7)
    monkeypatch.setitem(sys.modules, "pygrub_k.cli.inspect", inspect)
    assert inspect_program.command() == 7
