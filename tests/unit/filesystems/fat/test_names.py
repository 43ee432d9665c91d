"""Names: short ones, long ones in parts, and when two are the same."""

import pytest

from pygrub_k._generated.fat_directory_records import LongNamePartRecord
from pygrub_k.filesystems.fat.names import LongName, checksum, folded, short_name
from tests.images.fat_bytes import long_name

SHORT = b"N0000001BIN"


@pytest.mark.parametrize(
    ("raw", "lower_case", "expected"),
    [
        (b"VMLINUZ    ", 0, b"VMLINUZ"),
        (b"GRUB    CFG", 0, b"GRUB.CFG"),
        (b"GRUB    CFG", 0x08, b"grub.CFG"),
        (b"GRUB    CFG", 0x10, b"GRUB.cfg"),
        (b"GRUB    CFG", 0x18, b"grub.cfg"),
        (b"A B     C D", 0, b"A B.C D"),
        (b"\x05ABC       ", 0, "\u03c3ABC".encode()),
        (b"\x9aBER    TXT", 0, "\u00dcBER.TXT".encode()),
        (b"\x9aBER    TXT", 0x08, "\u00fcber.TXT".encode()),
        (b"\xe1\xe1      \x81  ", 0, "\u00df\u00df.\u00fc".encode()),
        (b"NUL\0HERE\0XT", 0, b"NUL"),
        (b"        TXT", 0, b""),
        (b"A/B     TXT", 0, b""),
        (b".          ", 0, b""),
    ],
)
def test_a_short_name(raw, lower_case, expected):
    assert short_name(raw, lower_case) == expected


def read(parts: list[bytes], short: bytes = SHORT) -> bytes:
    found = LongName()
    for part in parts:
        found.add(LongNamePartRecord.read(part))
    return found.take(short)


@pytest.mark.parametrize(
    "name",
    [
        "a",
        "x" * 12,
        "x" * 13,
        "x" * 14,
        "x" * 26,
        "n" * 255,
        "\u00fcml\u00e4ut \u20ac",
        "\U0001f600 smile",
        " leading and inner blanks",
        ".hidden",
    ],
)
def test_a_long_name_in_parts(name):
    assert read(long_name(name, SHORT)) == name.encode()


def test_half_a_surrogate_pair_keeps_names_apart():
    first, second = (read(long_name(f"a{half}", SHORT)) for half in ("\ud83d", "\ude00"))
    assert first != second
    assert first.startswith(b"a")


@pytest.mark.parametrize("name", ["a/b", ".", "..", "/" * 200])
def test_a_long_name_that_no_path_can_hold_is_none(name):
    assert read(long_name(name, SHORT)) == b""


PARTS = long_name("a name that is long enough for three parts", SHORT)
OTHER = long_name("another name that is as long, in three", b"OTHER      ")


@pytest.mark.parametrize(
    "parts",
    [
        [],
        PARTS[1:],
        PARTS[:-1],
        PARTS[::-1],
        [PARTS[0], *PARTS[2:]],
        [PARTS[0], PARTS[0], *PARTS[2:]],
        [PARTS[0], OTHER[1], *PARTS[2:]],
        [bytes([PARTS[0][0] & 0x3F]) + PARTS[0][1:], *PARTS[1:]],
        [bytes([0x40]) + PARTS[-1][1:]],
        [bytes([0x40 | 21]) + PARTS[0][1:], *PARTS[1:]],
        [PARTS[0], bytes([0x80 | PARTS[1][0]]) + PARTS[1][1:], *PARTS[2:]],
        OTHER,
    ],
)
def test_parts_that_do_not_belong_together_are_no_name(parts):
    assert read(parts) == b""


def test_a_name_that_begins_anew_counts():
    assert read([*OTHER[:2], *PARTS]) == b"a name that is long enough for three parts"


def test_what_was_dropped_or_taken_is_gone():
    found = LongName()
    for part in PARTS:
        found.add(LongNamePartRecord.read(part))
    found.drop()
    assert found.take(SHORT) == b""
    for part in PARTS:
        found.add(LongNamePartRecord.read(part))
    assert found.take(SHORT)
    assert found.take(SHORT) == b""


def test_the_checksum_rotates():
    assert checksum(b"\x01" + bytes(10)) == 0x40
    assert checksum(b"\xff" * 11) == read_checksum(b"\xff" * 11)


def read_checksum(short: bytes) -> int:
    return LongNamePartRecord.read(long_name("a", short)[0]).checksum


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("grub.cfg", "GRUB.CFG", True),
        ("\u00fcber", "\u00dcBER", True),
        ("\u03c3", "\u03a3", True),
        ("stra\u00dfe", "STRASSE", False),
        ("a", "b", False),
        ("\ufb01", "FI", False),
    ],
)
def test_names_that_differ_in_case_only_are_the_same(one, other, same):
    assert (folded(one.encode()) == folded(other.encode())) == same


def test_bytes_that_are_no_utf8_can_be_looked_for():
    assert folded(b"a\xff") == folded(b"A\xff") != folded(b"a\xfe")
