from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.capabilities import EVERY, capability_text


def value(head: int, *words: int) -> bytes:
    return b"".join(word.to_bytes(4, "little") for word in (head, *words))


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (value(0x02000001, 0x2000, 0, 0, 0), "cap_net_raw=ep"),
        (value(0x02000000, 0x2001, 0, 0, 0), "cap_chown,cap_net_raw=p"),
        (value(0x02000001, 0x2001, 0x2000, 0, 0), "cap_net_raw=eip cap_chown=ep"),
        (value(0x02000000, 0, 1, 1, 0), "cap_mac_override=p cap_chown=i"),
        (value(0x01000001, 1, 0), "cap_chown=ep"),
        (value(0x03000001, 1, 0, 0, 0, 1000), "cap_chown=ep [rootid=1000]"),
        (value(0x02000001, EVERY & 0xFFFFFFFF, 0, EVERY >> 32, 0), "=ep"),
        (value(0x02000000, 0, 0, 1 << 31, 0), "63=p"),
        (value(0x02000000, 0, 0, 0, 0), "="),
    ],
)
def test_capabilities_are_written_as_by_getcap(stored: bytes, text: str) -> None:
    assert capability_text(stored) == text
    assert described(b"security.capability", stored).capabilities == text


@pytest.mark.parametrize("stored", [b"", value(0x02000001, 1), value(0x04000001, 0, 0, 0, 0)])
def test_what_is_none(stored: bytes) -> None:
    with pytest.raises(CorruptError, match="capabilities"):
        capability_text(stored)
    assert described(b"security.capability", stored).error is not None
