"""BLAKE2b with 32 bytes and no key (RFC 7693), for Pythons whose own the worker cannot load."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_ALL: Final = (1 << 64) - 1
_BLOCK: Final = 128
_SIZE: Final = 32
_START: Final = (
    *(0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1),
    *(0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179),
)
"""RFC 7693, section 2.6."""
_ORDERS: Final = tuple(
    tuple(int(digit, 16) for digit in row)
    for row in (
        "0123456789abcdef",
        "ea489fd61c02b753",
        "b8c052fdae367194",
        "7931dcbe265a40f8",
        "905724afe1bc683d",
        "2c6a0b834d75fe19",
        "c51fed4a0763928b",
        "db7ec13950f4862a",
        "6fe9b308c2d714a5",
        "a2847615fb9e3cd0",
        "0123456789abcdef",
        "ea489fd61c02b753",
    )
)
"""In which order each round takes the words of a block (RFC 7693, section 2.7)."""
_MIXED: Final = (
    *((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)),
    *((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)),
)
"""Columns, then diagonals."""


def blake2b(data: bytes) -> bytes:
    """Return the 32 bytes of the hash of `data`."""
    state = list(_START)
    state[0] ^= 0x01010000 ^ _SIZE
    length = len(data)
    for at in range(0, max(length, 1), _BLOCK):
        block = data[at : at + _BLOCK].ljust(_BLOCK, b"\0")
        end = min(at + _BLOCK, length)
        _compress(state, block, end, last=end == length)
    return b"".join(word.to_bytes(8, "little") for word in state)[:_SIZE]


def _compress(state: list[int], block: bytes, count: int, *, last: bool) -> None:
    words = [int.from_bytes(block[at : at + 8], "little") for at in range(0, _BLOCK, 8)]
    v = [*state, *_START]
    v[12] ^= count
    if last:
        v[14] ^= _ALL
    for order in _ORDERS:
        for number, (a, b, c, d) in enumerate(_MIXED):
            va, vb, vc, vd = v[a], v[b], v[c], v[d]
            va = (va + vb + words[order[2 * number]]) & _ALL
            vd ^= va
            vd = (vd << 32 | vd >> 32) & _ALL
            vc = (vc + vd) & _ALL
            vb ^= vc
            vb = (vb << 40 | vb >> 24) & _ALL
            va = (va + vb + words[order[2 * number + 1]]) & _ALL
            vd ^= va
            vd = (vd << 48 | vd >> 16) & _ALL
            vc = (vc + vd) & _ALL
            vb ^= vc
            vb = (vb << 1 | vb >> 63) & _ALL
            v[a], v[b], v[c], v[d] = va, vb, vc, vd
    for number in range(8):
        state[number] ^= v[number] ^ v[number + 8]
