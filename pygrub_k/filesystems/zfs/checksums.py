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
    from typing import Final, Literal

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

        found = tuple(_numbers(sha512_256(data)))
    elif kind == Checksum.skein:
        from pygrub_k.digests.skein512 import skein512

        found = tuple(_numbers(skein512(data, salt)))
    elif kind == Checksum.blake_3:
        from pygrub_k.digests.blake3 import blake3

        found = tuple(_numbers(blake3(data, salt)))
    return found


def fletcher_4(data: bytes) -> Words:
    """Return four running sums of words of 32 bits, up to 2 to the 23 of them.

    A word with `e` others behind it counts once in the first sum, and in the others as often as one
    can choose 1 of e + 1, 2 of e + 2 and 3 of e + 3. Of long blocks is added up how often one can
    choose 0 to 3 of e, the moments: large integers add many words at once, and words that lie a
    fixed distance apart are put together. That takes a tenth of the time of one word after the
    other. Blocks end in zeros, mostly, which only put what is before them further away.
    """
    size = len(data) - len(data) % _WORD
    used = _used(data, size)
    moments = (_added_up if used > _SHORT else _one_by_one)(data[:used])
    none, single, pair, triple = _further(moments, (size - used) // _WORD)
    sums = none, single + none, pair + 2 * single + none, triple + 3 * pair + 3 * single + none
    return tuple(value & _ALL for value in sums)


_WORD, _LONG_WORD, _LANE = 4, 8, 16
"""Bytes of a word, of one of Fletcher-2, and those in which moments have room."""
_LANE_BITS: Final = 8 * _LANE
_LANE_MASK: Final = (1 << _LANE_BITS) - 1
_SHORT: Final = 4096
"""Bytes of a block whose words are added up one by one."""
_FEW_LANES: Final = 8
"""The same of lanes."""
_ROWS: Final = 16
"""Of a block that are added up while moments have room in 64 bits."""


def _used(data: bytes, size: int) -> int:
    """Return how many of the first `size` bytes stand before zeros at the end, or a little more."""
    step = 1 << size.bit_length()
    while step > _LEAST_STEP:
        step >>= 1
        if step <= size and data[size - step : size] == bytes(step):
            size -= step
    return size


_LEAST_STEP: Final = 64


def _one_by_one(data: bytes) -> list[int]:
    """Return the moments of a short block."""
    first = list(accumulate(_numbers(data, "I")))
    second = list(accumulate(first))
    third = list(accumulate(second))
    sums = first[-1] if first else 0, sum(first), sum(second), sum(third)
    one, two, three, four = sums
    return [one, two - one, three - 2 * two + one, four - 3 * three + 3 * two - one]


def _added_up(data: bytes) -> list[int]:
    """Return the moments of a block."""
    moments, count = _rows_added(data)
    while count > _FEW_LANES:
        if count % 2:
            moments = [moment << _LANE_BITS for moment in moments]
        count = (count + 1) // 2
        moments = _halved(moments, count)
    total = [0, 0, 0, 0]
    for lane in range(0, count * _LANE_BITS, _LANE_BITS):
        here = [moment >> lane & _LANE_MASK for moment in moments]
        before = _further(total, _LANE // _WORD)
        total = [one + other for one, other in zip(before, here, strict=True)]
    return total


def _further(moments: list[int], away: int) -> list[int]:
    """Return moments with `away` words more behind all of theirs."""
    zero, one, two, three = moments
    pairs = away * (away - 1) // 2
    triples = pairs * (away - 2) // 3
    return [
        zero,
        one + away * zero,
        two + away * one + pairs * zero,
        three + away * two + pairs * one + triples * zero,
    ]


def _rows_added(data: bytes) -> tuple[list[int], int]:
    """Return moments of the columns of a block that is cut in rows, and how many lanes they are.

    A lane stands for four columns: its moments count what is behind its last one in the row, and
    all rows below. Zeros before the first word change nothing: the first row may be short.
    """
    width = -(-len(data) // (_ROWS * _LANE)) * _LANE
    mask = _ones(_WORD, width)
    even, odd = [0, 0, 0, 0], [0, 0, 0, 0]
    for end in range(len(data) - (_ROWS - 1) * width, len(data) + 1, width):
        row = int.from_bytes(data[max(end - width, 0) : end], "little")
        row <<= 8 * max(width - end, 0)
        for sums, words in ((even, row & mask), (odd, row >> 8 * _WORD & mask)):
            sums[3] += sums[2]
            sums[2] += sums[1]
            sums[1] += sums[0]
            sums[0] += words
    mask = _ones(_LONG_WORD, width)
    away = width // _WORD
    pairs = away * (away - 1) // 2
    triples = pairs * (away - 2) // 3
    total = [0, 0, 0, 0]
    for behind, sums, shift in ((3, even, 0), (2, odd, 0), (1, even, 64), (0, odd, 64)):
        zero, one, two, three = (part >> shift & mask for part in sums)
        # A row further away is `away` words further away: the powers of (1 + x) ** away - 1.
        moments = [zero, away * one, pairs * one + away**2 * two]
        moments.append(triples * one + 2 * away * pairs * two + away**3 * three)
        total = [one + other for one, other in zip(total, _further(moments, behind), strict=True)]
    return total, width // _LANE


_masks = {_WORD: (0, 0), _LONG_WORD: (0, 0)}
"""By a number of bytes: the largest mask that was made, and its bytes."""


def _ones(size: int, width: int) -> int:
    """Return `width` bytes as a number: `size` bytes of ones and as many zeros in turn."""
    mask, made = _masks[size]
    if made < width:
        mask = int.from_bytes((b"\xff" * size + bytes(size)) * (width // size // 2), "little")
        _masks[size] = mask, width
        return mask
    return mask >> 8 * (made - width)


def _halved(moments: list[int], count: int) -> list[int]:
    """Return moments of `count` lanes out of twice as many: the lower half lies further away."""
    bits = count * _LANE_BITS
    low = (1 << bits) - 1
    far = _further([moment & low for moment in moments], count * _LANE // _WORD)
    return [(moment >> bits) + other for moment, other in zip(moments, far, strict=True)]


def fletcher_2(data: bytes) -> Words:
    """Return two running sums of every other word of 64 bits."""
    words = _numbers(data[: len(data) - len(data) % _LONG_WORD])
    even, odd = list(accumulate(words[::2])), list(accumulate(words[1::2]))
    ends = (one[-1] if one else 0 for one in (even, odd))
    return tuple(value & _ALL for value in (*ends, sum(even), sum(odd)))


def sha_256(data: bytes) -> Words:
    """Return the digest of FIPS 180-4 as numbers."""
    digest = __import__(SHA256).sha256(data).digest()
    words: Words = record_at(DigestRecord, digest, 0, None).words
    return words


def _numbers(data: bytes, code: Literal["I", "Q"] = "Q") -> memoryview[int]:
    """Return bytes as little-endian numbers, as struct's code says; none is cut off."""
    if sys.byteorder == "little":
        return memoryview(data).cast(code)
    return memoryview(data[::-1]).cast(code)[::-1]
