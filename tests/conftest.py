"""Options of this test suite, and what holds for every test."""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from pygrub_k import crc32c
from pygrub_k.confined.signals import ENDING

if TYPE_CHECKING:
    from collections.abc import Iterator

hypothesis.settings.register_profile(
    "suite", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("suite")  # both judge by the clock: a busy machine is no fault

DISKS_OPEN = 8192
"""Images that tests open stay open as long as their process."""
_SOFT, _HARD = resource.getrlimit(resource.RLIMIT_NOFILE)
if _HARD == resource.RLIM_INFINITY or _HARD > _SOFT:
    wanted = DISKS_OPEN if _HARD == resource.RLIM_INFINITY else min(DISKS_OPEN, _HARD)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(_SOFT, wanted), _HARD))

MEMORY = resource.getrlimit(resource.RLIMIT_AS)
"""What a process of the tests may map, soft and hard, as it was started."""

EVERYWHERE = {"bash", "sh", "uname", Path(sys.executable).name, Path(sys.executable).resolve().name}
"""Programs that are there where Python is, and that tests without the mark `tools` may run."""


MALLOC_SETTINGS = ("GLIBC_TUNABLES", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_")
"""What scripts/check sets for the processes of the tests alone."""


gc.disable()
"""Until all tests are collected, which makes a million objects that stay."""

TESTS = Path(__file__).parent
OF_DRIVERS = tuple(TESTS / name for name in ("contract", "differential", "unit/filesystems"))
"""Whatever they compare does not depend on how a CRC-32C is made: they take the quick one where the
package is installed, as the inspector does. All others, boots among them, take Python's."""
BOOTS = TESTS / "hostile/boot"
crc32c.accelerate()
QUICK_CRC32C = crc32c._accelerated


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
    parser.addoption(
        "--without-tools",
        action="store_true",
        help="leave out tests marked `tools`, and refuse to run a program that is not everywhere",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("without_tools"):
        sys.addaudithook(_refuse_tools)


def pytest_report_header(config: pytest.Config) -> list[str]:
    return ["tests marked `tools`: LEFT OUT"] if config.getoption("without_tools") else []


@pytest.hookimpl(trylast=True)  # behind pytest, which brings together what shares a fixture
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs tools, and begin with what takes long.

    pytest counts what is left out as deselected where it runs one process.
    """
    if config.getoption("without_tools"):
        left_out = [item for item in items if item.get_closest_marker("tools")]
        items[:] = [item for item in items if not item.get_closest_marker("tools")]
        config.hook.pytest_deselected(items=left_out)
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if processes > 1:
        items[:] = _long_first(items, processes)


def pytest_collection_finish() -> None:
    """Look for garbage again, but not among what was collected."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(tryfirst=True)  # before fixtures, whatever their scope
def pytest_runtest_setup(item: pytest.Item) -> None:
    path = item.path
    is_of_driver = any(path.is_relative_to(folder) for folder in OF_DRIVERS) or (
        path.is_relative_to(TESTS / "hostile") and not path.is_relative_to(BOOTS)
    )
    crc32c._accelerated = QUICK_CRC32C if is_of_driver else None


def _long_first(items: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """Return tests in an order in which each process begins with its share of the long ones.

    pytest-xdist gives each the next part of the list, and moves what stands last in one: a long
    test that begins last has all others wait for its end.
    """
    long = [item for item in items if item.get_closest_marker("long")]
    others = [item for item in items if not item.get_closest_marker("long")]
    found: list[pytest.Item] = []
    for process in range(processes):
        size = (len(items) - len(found)) // (processes - process)
        share = long[: len(long) // (processes - process)][:size]
        del long[: len(share)]
        found += share
        found += others[: size - len(share)]
        del others[: size - len(share)]
    assert len(found) == len(items)
    return found


def _refuse_tools(event: str, arguments: tuple[Any, ...]) -> None:
    """Fail what would pass only where packages are installed."""
    if event == "subprocess.Popen":
        program = Path(os.fsdecode(arguments[0] or arguments[1][0]))
        is_made = program.is_relative_to(tempfile.gettempdir())
        assert is_made or program.name in EVERYWHERE, (
            f"{program.name} is run by a test without the mark `tools`"
        )


@pytest.fixture(autouse=True, scope="session")
def _children_allocate_as_usual() -> None:
    for name in MALLOC_SETTINGS:
        os.environ.pop(name, None)


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    """Undo what running a command in this process does: at its end, it ignores signals."""
    before = {number: signal.getsignal(number) for number in ENDING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture(autouse=True)
def _memory_as_before() -> Iterator[None]:
    """Undo what running a command in this process does: it bounds the memory it may map.

    Programs inherit that; Chromium, which reserves more than any bound, dies by SIGTRAP.
    """
    resource.setrlimit(resource.RLIMIT_AS, MEMORY)  # a fixture of a module may have run a command
    yield
    resource.setrlimit(resource.RLIMIT_AS, MEMORY)
