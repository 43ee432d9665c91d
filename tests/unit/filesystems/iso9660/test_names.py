"""Names as Linux shows them."""

from __future__ import annotations

import pytest

from pygrub_k._generated.susp_records import NameFlags, Signature
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.iso9660.names import folded, joliet_name, plain_name, rock_ridge_name


@pytest.mark.parametrize(
    ("stored", "name"),
    [
        (b"README.TXT;1", b"readme.txt"),
        (b"BOOT", b"boot"),
        (b"MAKEFILE.;1", b"makefile"),
        (b"NAME.;2", b"name..2"),
        (b"A;B;1", b"a.b"),
        (b"A/B;1", b"a.b"),
        (b"CUT\0REST", b"cut"),
        (b"NO.VERSION", b"no.version"),
        (b"DOT.", b"dot."),
        ("Ä".encode("latin-1"), b"\xc4"),
    ],
)
def test_plain(stored: bytes, name: bytes) -> None:
    assert plain_name(stored) == name


@pytest.mark.parametrize(
    ("stored", "name"),
    [
        ("Read Me.txt;1", "Read Me.txt"),
        ("日本語", "日本語"),
        ("dots...", "dots"),
        ("...", "."),
        ("semi;2", "semi;2"),
    ],
)
def test_joliet(stored: str, name: str) -> None:
    assert joliet_name(stored.encode("utf-16-be")) == name.encode()


def test_joliet_of_an_odd_number_of_bytes() -> None:
    assert joliet_name(b"\0a\0b\0") == b"ab"


def entries(*bodies: bytes) -> list[tuple[int, bytes, int]]:
    return [(Signature.alternate_name, body, 0) for body in bodies]


def test_rock_ridge_in_pieces() -> None:
    assert rock_ridge_name(entries(b"\1long ", b"\1and ", b"\0more")) == (b"long and more", False)


@pytest.mark.parametrize("flag", [NameFlags.current, NameFlags.parent, NameFlags.host])
def test_rock_ridge_that_stands_for_something(flag: int) -> None:
    assert rock_ridge_name(entries(bytes((flag,)) + b"x")) == (b"", False)


def test_rock_ridge_ends_at_a_nul() -> None:
    assert rock_ridge_name(entries(b"\1one\0two", b"\0three")) == (b"onethree", False)


def test_what_was_relocated_is_hidden() -> None:
    found = [*entries(b"\0name"), (Signature.relocated, b"", 0)]
    assert rock_ridge_name(found) == (b"", True)


def test_a_name_that_linux_would_not_take() -> None:
    assert len(rock_ridge_name(entries(b"\1" + b"n" * 200, b"\0" + b"m" * 55))[0]) == 255
    with pytest.raises(CorruptError, match="a name of 256 bytes"):
        rock_ridge_name(entries(b"\1" + b"n" * 200, b"\0" + b"m" * 56))


def test_a_name_cut_short() -> None:
    with pytest.raises(CorruptError):
        rock_ridge_name(entries(b""))


def test_folding() -> None:
    assert folded(b"Name.TXT") == folded(b"NAME.txt.")
    assert folded(b"name") != folded(b"name2")
