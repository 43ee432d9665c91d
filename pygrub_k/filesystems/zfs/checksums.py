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
    from typing import Final

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
    can choose 1 of e + 1, 2 of e + 2 and 3 of e + 3. What is added up here is how often one can
    choose 0 to 3 of e: these add up when words are put together that lie a fixed distance apart. So
    one large integer adds half of all words to the other half, in a fifth of the time. Blocks end
    in zeros, mostly, which only put what is before them further away.
    """
    size = len(data) - len(data) % _WORD
    used = len(data[:size].rstrip(b"\0"))
    used += -used % _WORD
    count = -(-used // _LANE)
    # Zeros before the first word change nothing.
    whole = int.from_bytes(data[:used], "little") << 8 * (_LANE * count - used)
    mask = _lowest_words(count)
    three, second, third, last = (whole >> shift & mask for shift in (0, 32, 64, 96))
    moments = [last + third + second + three, third + 2 * second + 3 * three]
    moments += [second + 3 * three, three]
    while count > _FEW_LANES:
        if count % 2:
            moments = [moment << _LANE_BITS for moment in moments]
        count = (count + 1) // 2
        moments = _halved(moments, count)
    none = single = pair = triple = 0
    for lane in range(0, count * _LANE_BITS, _LANE_BITS):
        triple += 4 * pair + 6 * single + 4 * none + (moments[3] >> lane & _LANE_MASK)
        pair += 4 * single + 6 * none + (moments[2] >> lane & _LANE_MASK)
        single += 4 * none + (moments[1] >> lane & _LANE_MASK)
        none += moments[0] >> lane & _LANE_MASK
    away = (size - used) // _WORD
    pairs = away * (away - 1) // 2
    triple += away * pair + pairs * single + pairs * (away - 2) // 3 * none
    pair += away * single + pairs * none
    single += away * none
    sums = none, single + none, pair + 2 * single + none, triple + 3 * pair + 3 * single + none
    return tuple(value & _ALL for value in sums)


_WORD, _LONG_WORD, _LANE = 4, 8, 16
"""Bytes of a word, of one of Fletcher-2, and those in which its sums have room."""
_LANE_BITS: Final = 8 * _LANE
_LANE_MASK: Final = (1 << _LANE_BITS) - 1
_FEW_LANES: Final = 8
"""So many are added up one by one."""
_mask = [0, 0]
"""The number each of whose lanes is a word of ones, and how many lanes it has."""


def _lowest_words(count: int) -> int:
    """Return the number each of whose lanes, so many, is a word of ones."""
    if count > _mask[1]:
        lane = b"\xff" * _WORD + bytes(_LANE - _WORD)
        _mask[:] = int.from_bytes(lane * count, "little"), count
    return _mask[0] >> (_mask[1] - count) * _LANE_BITS


def _halved(moments: list[int], count: int) -> list[int]:
    """Return moments of `count` lanes out of twice as many: the lower half lies further away."""
    zero, one, two, three = moments
    bits = count * _LANE_BITS
    low = (1 << bits) - 1
    away = count * _LANE // _WORD
    pairs = away * (away - 1) // 2
    triples = pairs * (away - 2) // 3
    far_zero, far_one, far_two, far_three = zero & low, one & low, two & low, three & low
    return [
        (zero >> bits) + far_zero,
        (one >> bits) + far_one + away * far_zero,
        (two >> bits) + far_two + away * far_one + pairs * far_zero,
        (three >> bits) + far_three + away * far_two + pairs * far_one + triples * far_zero,
    ]


def fletcher_2(data: bytes) -> Words:
    """Return two running sums of every other word of 64 bits."""
    words = _numbers(data)
    even, odd = list(accumulate(words[::2])), list(accumulate(words[1::2]))
    ends = (one[-1] if one else 0 for one in (even, odd))
    return tuple(value & _ALL for value in (*ends, sum(even), sum(odd)))


def sha_256(data: bytes) -> Words:
    """Return the digest of FIPS 180-4 as numbers."""
    digest = __import__(SHA256).sha256(data).digest()
    words: Words = record_at(DigestRecord, digest, 0, None).words
    return words


def _numbers(data: bytes) -> memoryview[int]:
    """Return bytes as little-endian numbers of 64 bits; what is no whole one is left out."""
    whole = data[: len(data) - len(data) % _LONG_WORD]
    if sys.byteorder == "little":
        return memoryview(whole).cast("Q")
    return memoryview(whole[::-1]).cast("Q")[::-1]
