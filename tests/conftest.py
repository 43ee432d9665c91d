"""Options of this test suite."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-menus",
        action="store_true",
        help="write menu.json of each case in tests/configs anew: the diff is to be reviewed",
    )
    parser.addoption(
        "--all-ext",
        action="store_true",
        help="try the ext driver on every kind of image, and on ten times as many damaged ones",
    )
