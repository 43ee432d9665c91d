"""The checksums that blocks of ZFS have, as the four numbers in a pointer."""

from __future__ import annotations

import sys
from itertools import accumulate

from pygrub_k._generated.zfs_block_records import Checksum
from pygrub_k._generated.zfs_label_records import DigestRecord
from pygrub_k.loading import SHA256
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    Words = tuple[int, ...]

_ALL: Final = (1 << 64) - 1
NAMES: Final = {
    Checksum.sha_512: "SHA-512/256",
    Checksum.skein: "Skein",
    Checksum.edon_r: "Edon-R",
    Checksum.blake_3: "BLAKE3",
}
"""Those that Python's own modules have not. All but Edon-R are computed here, slowly."""
NONE: Final = (Checksum.none, Checksum.inherit, Checksum.usual, Checksum.no_parity)


def checksum(kind: int, data: bytes, salt: bytes) -> Words | None:
    """Return the checksum of stored bytes; None for a kind that is not computed.

    `salt` is the pool's, a key of some kinds.
    """
    found: Words | None = None
    if kind == Checksum.fletcher_4:
        found = fletcher_4(data)
    elif kind == Checksum.sha_256:
        found = sha_256(data)
    elif kind == Checksum.fletcher_2:
        found = fletcher_2(data)
    elif kind == Checksum.sha_512:
        from pygrub_k.digests.sha512_256 import sha512_256

        found = tuple(_numbers(sha512_256(data), "Q"))
    elif kind == Checksum.skein:
        from pygrub_k.digests.skein512 import skein512

        found = tuple(_numbers(skein512(data, salt), "Q"))
    elif kind == Checksum.blake_3:
        from pygrub_k.digests.blake3 import blake3

        found = tuple(_numbers(blake3(data, salt), "Q"))
    return found


def fletcher_4(data: bytes) -> Words:
    """Return four running sums of words of 32 bits."""
    words = _numbers(data, "I")
    first = list(accumulate(words))
    second = list(accumulate(first))
    third = list(accumulate(second))
    last = first[-1] if first else 0
    return last & _ALL, sum(first) & _ALL, sum(second) & _ALL, sum(third) & _ALL


def fletcher_2(data: bytes) -> Words:
    """Return two running sums of every other word of 64 bits."""
    words = _numbers(data, "Q")
    even, odd = list(accumulate(words[::2])), list(accumulate(words[1::2]))
    ends = (one[-1] if one else 0 for one in (even, odd))
    return tuple(value & _ALL for value in (*ends, sum(even), sum(odd)))


def sha_256(data: bytes) -> Words:
    """Return the digest of FIPS 180-4 as numbers."""
    digest = __import__(SHA256).sha256(data).digest()
    words: Words = record_at(DigestRecord, digest, 0, None).words
    return words


def _numbers(data: bytes, code: str) -> Any:
    """Return bytes as little-endian numbers; what is no whole one at the end is left out."""
    from array import array

    numbers = array(code)
    numbers.frombytes(data[: len(data) - len(data) % numbers.itemsize])
    if sys.byteorder != "little":
        numbers.byteswap()
    return numbers
