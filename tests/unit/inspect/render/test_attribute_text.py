from __future__ import annotations

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.ext.acl import acl_entries
from pygrub_k.filesystems.facts import Attribute
from pygrub_k.inspect.render.attribute_text import attribute_data, attribute_text

GREETING = "grüße aus dem Norden und allen Himmelsrichtungen"


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        (b"user.a", b'say "hi" \\ x', r'user.a="say \"hi\" \\ x"'),
        (b"user.nul", b"xyz\0", 'user.nul="xyz"'),
        (b"user.nl", b"\nabcdefg", r'user.nl="\012abcdefg"'),
        (b"user.esc", b"\x1babcdefgh", r'user.esc="\033abcdefgh"'),
        (b"user.esc7", b"\x1babcdef", "user.esc7=0sG2FiY2RlZg=="),
        (
            b"user.utf",
            "grüße aus dem Norden und allen Himmelsrichtungen".encode(),
            'user.utf="grüße aus dem Norden und allen Himmelsrichtungen"',
        ),
        (b"user.none", b"", 'user.none=""'),
        (b"user.nuls", b"a\0\0", "user.nuls=0sYQAA"),
        (b"user.a=b", b"1", r'user.a\075b="1"'),
        (b"user.we\nird\xff", b"1", r'user.we\012ird\377="1"'),
    ],
)
def test_attributes_are_written_as_by_getfattr(name: bytes, value: bytes, text: str) -> None:
    """What getfattr 2.5.1 prints, but for what would not be safe to show: that is in octal."""
    assert attribute_text(Attribute(name, value)) == text


def test_what_is_decoded_stands_behind() -> None:
    stored = bytes.fromhex("0100000001000600040004002000 0000")
    found = described(b"system.posix_acl_access", stored, acl_entries)
    shown = "user::rw-, group::r--, other::---; stored 0x01000000010006000400040020000000"
    assert attribute_text(found).endswith(f"({shown})")
    data = attribute_data(found)
    assert data["access"] == ["user::rw-", "group::r--", "other::---"]
    assert (data["value"], data["stored"]) == (found.value.hex(), stored.hex())
    program = described(b"security.capability", bytes.fromhex("01000002002" + "0" * 29))
    assert attribute_text(program).endswith(" (cap_net_raw=ep)")
    assert attribute_data(program)["capabilities"] == "cap_net_raw=ep"


def test_what_cannot_be_read_says_why() -> None:
    found = Attribute(b"user.lost", b"", error=PygrubError("its block is gone"))
    assert attribute_text(found) == 'user.lost="" (its block is gone)'
    assert attribute_data(found)["error"] == "its block is gone"
