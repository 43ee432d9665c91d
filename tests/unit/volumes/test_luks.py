import struct

import pytest

from pygrub_k.volumes.scan import scan
from tests.unit.volumes.disks import disk_of

UUID = "8c7ae38b-5ae3-45f4-9f21-000000000001"


def encrypted(version: int, uuid: str = UUID) -> bytes:
    start = b"LUKS\xba\xbe" + struct.pack(">H", version)
    return (start.ljust(168, b"\xcc") + uuid.encode().ljust(40, b"\0")).ljust(1 << 20, b"\xdd")


@pytest.mark.parametrize("version", [1, 2])
def test_encrypted_volume_goes_by_version_and_uuid(version: int) -> None:
    found = scan([disk_of(encrypted(version))])
    assert found.unused == (("hd0", f"LUKS {version} encryption, UUID {UUID}: needs a passphrase"),)
    assert found.problems == ()


def test_header_that_is_cut_off_is_a_problem() -> None:
    found = scan([disk_of(encrypted(2)[:300])])
    assert found.unused == ()
    assert [problem.where for problem in found.problems] == ["hd0"]


def test_version_that_nobody_knows_is_nothing() -> None:
    found = scan([disk_of(encrypted(3))])
    assert (found.unused, found.problems) == ((), ())
