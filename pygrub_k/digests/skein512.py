"""Skein-512 (version 1.3 of its paper) with a key, and digests of 32 bytes, as ZFS uses it."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    Words = list[int]

_ALL: Final = (1 << 64) - 1
_BLOCK: Final = 64
_PARITY: Final = 0x1BD11BDAA9FC1A22
_ROTATIONS: Final = (
    (46, 36, 19, 37),
    (33, 27, 14, 42),
    (17, 49, 36, 39),
    (44, 9, 54, 56),
    (39, 30, 34, 24),
    (13, 50, 10, 17),
    (25, 29, 39, 43),
    (8, 35, 56, 22),
)
_ORDER: Final = (2, 1, 4, 7, 6, 5, 0, 3)
_KEY, _SETTINGS, _MESSAGE, _OUTPUT = 0, 4, 48, 63
"""Types of blocks."""
_FIRST, _LAST = 1 << 62, 1 << 63
_SCHEME: Final = 0x133414853
"""`SHA3` and version 1."""
_DIGEST: Final = 32


def _words(data: bytes) -> Words:
    return [int.from_bytes(data[at : at + 8], "little") for at in range(0, len(data), 8)]


def _enciphered(key: Words, tweak: tuple[int, int], block: Words) -> Words:
    """Return a block as Threefish-512 makes it."""
    last = _PARITY
    for word in key:
        last ^= word
    keys = [*key, last]
    tweaks = (*tweak, tweak[0] ^ tweak[1])
    state = block
    for step in range(19):
        added = [keys[(step + index) % 9] for index in range(8)]
        added[5] += tweaks[step % 3]
        added[6] += tweaks[(step + 1) % 3]
        added[7] += step
        state = [(one + other) & _ALL for one, other in zip(state, added, strict=True)]
        if step == 18:  # noqa: PLR2004 - the last key
            break
        for turns in _ROTATIONS[step % 2 * 4 :][:4]:
            mixed = []
            for pair, turn in enumerate(turns):
                one, other = state[2 * pair], state[2 * pair + 1]
                one = (one + other) & _ALL
                mixed += [one, ((other << turn | other >> 64 - turn) & _ALL) ^ one]
            state = [mixed[index] for index in _ORDER]
    return state


def _chained(state: Words, data: bytes, kind: int) -> Words:
    """Return the state after data of a kind."""
    first = _FIRST
    starts = range(0, max(len(data), 1), _BLOCK)
    for at in starts:
        piece = data[at : at + _BLOCK]
        last = _LAST if at == starts[-1] else 0
        tweak = at + len(piece), kind << 56 | first | last
        block = _words(piece.ljust(_BLOCK, b"\0"))
        made = _enciphered(state, tweak, block)
        state = [one ^ other for one, other in zip(made, block, strict=True)]
        first = 0
    return state


def skein512(data: bytes, key: bytes = b"") -> bytes:
    """Return the digest of 32 bytes; with a key unless that is empty."""
    state = [0] * 8
    if key:
        state = _chained(state, key, _KEY)
    settings = _SCHEME.to_bytes(8, "little") + (8 * _DIGEST).to_bytes(8, "little") + bytes(16)
    state = _chained(_chained(state, settings, _SETTINGS), data, _MESSAGE)
    state = _chained(state, bytes(8), _OUTPUT)
    return b"".join(word.to_bytes(8, "little") for word in state[: _DIGEST // 8])
