"""BLAKE3 (the paper of 2021) with a key, and digests of 32 bytes, as ZFS uses it."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    Words = Sequence[int]

_ALL: Final = (1 << 32) - 1
_BLOCK, _CHUNK = 64, 1024
_START: Final = (
    *(0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A),
    *(0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19),
)
"""As of SHA-256: of the square roots of the first eight prime numbers."""
_ORDER: Final = (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)
_MIXED: Final = (
    *((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)),
    *((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)),
)
_ROUNDS: Final = 7
_CHUNK_START, _CHUNK_END, _PARENT, _ROOT, _KEYED = 1, 2, 4, 8, 16


def _schedule() -> list[tuple[int, ...]]:
    """Return which words of a block each round takes, in order."""
    found = [tuple(range(16))]
    for _ in range(_ROUNDS - 1):
        found.append(tuple(found[-1][index] for index in _ORDER))
    return found


_SCHEDULE: Final = _schedule()


def _words(data: bytes) -> list[int]:
    return [int.from_bytes(data[at : at + 4], "little") for at in range(0, len(data), 4)]


def _compressed(chain: Words, block: bytes, counter: int, flags: int) -> list[int]:
    message = _words(block.ljust(_BLOCK, b"\0"))
    state = [*chain, *_START[:4], counter & _ALL, counter >> 32, len(block), flags]
    for order in _SCHEDULE:
        for step, (a, b, c, d) in enumerate(_MIXED):
            va, vb, vc, vd = state[a], state[b], state[c], state[d]
            va = va + vb + message[order[2 * step]] & _ALL
            vd ^= va
            vd = (vd >> 16 | vd << 16) & _ALL
            vc = vc + vd & _ALL
            vb ^= vc
            vb = (vb >> 12 | vb << 20) & _ALL
            va = va + vb + message[order[2 * step + 1]] & _ALL
            vd ^= va
            vd = (vd >> 8 | vd << 24) & _ALL
            vc = vc + vd & _ALL
            vb ^= vc
            state[a], state[b], state[c], state[d] = va, (vb >> 7 | vb << 25) & _ALL, vc, vd
    return [one ^ other for one, other in zip(state[:8], state[8:], strict=True)]


def _packed(words: Words) -> bytes:
    return b"".join(word.to_bytes(4, "little") for word in words)


def _chunk(key: Words, data: bytes, counter: int, flags: int, root: int) -> list[int]:
    chain: Words = key
    starts = range(0, max(len(data), 1), _BLOCK)
    for at in starts:
        more = _CHUNK_START if not at else 0
        if at == starts[-1]:
            more |= _CHUNK_END | root
        chain = _compressed(chain, data[at : at + _BLOCK], counter, flags | more)
    return list(chain)


def blake3(data: bytes, key: bytes = b"") -> bytes:
    """Return the digest of 32 bytes; with a key of 32 bytes unless that is empty."""
    start = _words(key) if key else list(_START)
    flags = _KEYED if key else 0
    if len(data) <= _CHUNK:
        return _packed(_chunk(start, data, 0, flags, _ROOT))
    level = [
        _chunk(start, data[at : at + _CHUNK], number, flags, 0)
        for number, at in enumerate(range(0, len(data), _CHUNK))
    ]
    while len(level) > 1:  # neighbours are joined: an odd one out waits for the next level
        root = _ROOT if len(level) == 2 else 0  # noqa: PLR2004 - the last pair
        pairs = zip(level[::2], level[1::2], strict=False)
        joined = [
            _compressed(start, _packed(one) + _packed(other), 0, flags | _PARENT | root)
            for one, other in pairs
        ]
        level = joined + ([level[-1]] if len(level) % 2 else [])
    return _packed(level[0])
