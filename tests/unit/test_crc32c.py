"""CRC-32C, against known answers and against a division bit by bit."""

import random
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pygrub_k import crc32c as module
from pygrub_k.crc32c import _MULTIPLES, crc32c

CASTAGNOLI = 0x11EDC6F41


def by_division(seed: Any, data: Any) -> Any:
    """Shift the data through the generator, one bit at a time."""
    for byte in data:
        seed ^= byte
        for _ in range(8):
            seed = seed >> 1 ^ (0x82F63B78 if seed & 1 else 0)
    return seed


def test_the_check_value_of_rfc_3720() -> None:
    assert crc32c(b"123456789") ^ 0xFFFFFFFF == 0xE3069283


def test_32_zeros_as_in_rfc_3720_appendix_b_4() -> None:
    assert crc32c(bytes(32)) ^ 0xFFFFFFFF == 0x8A9136AA


@pytest.mark.parametrize("length", [0, 1, 3, 4, 111, 112, 113, 256, 1020, 4084, 4096, 65535])
@pytest.mark.parametrize("seed", [0, 0xFFFFFFFF, 0x12345678])
def test_folding_changes_no_value(length: Any, seed: Any) -> None:
    data = random.Random(length).randbytes(length)
    assert crc32c(data, seed) == by_division(seed, data)


def test_a_sum_continues_from_the_one_before() -> None:
    data = random.Random(1).randbytes(5000)
    assert crc32c(data[333:], crc32c(data[:333], 7)) == crc32c(data, 7)


@pytest.mark.parametrize(("degree", "exponents"), _MULTIPLES)
def test_folds_rest_on_multiples_of_the_generator(degree: Any, exponents: Any) -> None:
    polynomial = 1 << degree | sum(1 << exponent for exponent in exponents)
    for bit in range(degree, 31, -1):
        if polynomial >> bit & 1:
            polynomial ^= CASTAGNOLI << bit - 32
    assert polynomial == 0


@pytest.fixture
def restored() -> Iterator[None]:
    before = module._accelerated
    module._accelerated = None  # open_guest has it accelerated in whatever process
    yield
    module._accelerated = before


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("length", [0, 1, 8, 112, 256, 4084])
def test_the_accelerator_gives_the_same_values(length: int) -> None:
    data = random.Random(length).randbytes(length)
    plain = [crc32c(data, seed) for seed in (0, 1, 0xFFFFFFFF)]
    assert module.accelerate()
    assert module._accelerated is not None
    assert [crc32c(data, seed) for seed in (0, 1, 0xFFFFFFFF)] == plain


@pytest.mark.usefixtures("restored")
def test_without_the_package_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    assert not module.accelerate()
    assert module._accelerated is None


ISOLATED = """
import site, sys
assert sys.flags.no_site
sys.path.insert(0, sys.argv[1])
site.getsitepackages = lambda: sys.argv[2:]
from pygrub_k.crc32c import accelerate, crc32c
print(accelerate(), f"{crc32c(b'123456789') ^ 0xFFFFFFFF:08X}")
"""


def test_the_package_is_found_by_a_python_that_looks_at_no_packages() -> None:
    root = str(Path(__file__).parents[2])
    packages = sysconfig.get_paths()["platlib"]
    command = [sys.executable, "-IS", "-c", ISOLATED, root]
    assert subprocess.check_output(command, text=True) == "False E3069283\n"
    assert subprocess.check_output([*command, packages], text=True) == "True E3069283\n"
