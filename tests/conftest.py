"""Options of this test suite, and what holds for every test."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import hypothesis
import pytest

from pygrub_k.confined.signals import ENDING

if TYPE_CHECKING:
    from collections.abc import Iterator

hypothesis.settings.register_profile(
    "suite", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("suite")  # both judge by the clock: a busy machine is no fault


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


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    """Undo what running a command in this process does: at its end, it ignores signals."""
    before = {number: signal.getsignal(number) for number in ENDING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
