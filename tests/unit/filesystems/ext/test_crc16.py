"""CRC-16, against known answers."""

from pygrub_k.filesystems.ext.crc16 import crc16


def test_check_value() -> None:
    assert crc16(b"123456789") == 0x4B37


def test_a_sum_continues_from_the_one_before() -> None:
    assert crc16(b"6789", crc16(b"12345")) == 0x4B37
