"""Two thousand disks with damaged volume metadata: each is read, or refused in so many words."""

import pytest

from tests.hostile.volumes.mutants import BASES, base_of, disks_of, findings

SEED = 20261122
MUTANTS = -(-2000 // len(BASES))


@pytest.mark.parametrize("name", BASES)
def test_mutants_are_read_or_refused(name: str) -> None:
    assert [*findings(name, base_of(disks_of(name)), range(MUTANTS), SEED)] == []
