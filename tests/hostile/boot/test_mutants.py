"""Two thousand damaged disks through the whole program: none may do harm."""

from pathlib import Path

import pytest

from tests.hostile.boot.disks import BASES
from tests.hostile.boot.mutants import findings_apart

pytestmark = pytest.mark.long
SEED = 20261122
CHUNKS = 4
MUTANTS = 2000 // (len(BASES) * CHUNKS)
"""Of each base, in each of the chunks."""


@pytest.fixture(scope="module")
def disks(tmp_path_factory):
    return {name: base.make(tmp_path_factory.mktemp(name)) for name, base in BASES.items()}


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("name", BASES)
def test_mutants_boot_the_same_or_are_refused(disks: dict[str, Path], name: str, chunk: int):
    numbers = range(chunk * MUTANTS, (chunk + 1) * MUTANTS)
    assert findings_apart(disks[name], numbers, SEED, checksums=BASES[name].checksums) == []
