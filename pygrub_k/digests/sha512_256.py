"""SHA-512/256 (FIPS 180-4), which Python's own modules have not: some 100 KiB a second.

The constants are made as the standard defines them, of the roots of the first prime numbers.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    State = tuple[int, ...]

_ALL: Final = (1 << 64) - 1
_BLOCK: Final = 128
_ROUNDS: Final = 80
_MASK: Final = 0xA5A5A5A5A5A5A5A5
"""By which the start of SHA-512 is changed to make that of its shorter kinds."""


def _primes(count: int) -> list[int]:
    found: list[int] = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _root(number: int, degree: int) -> int:
    """Return the first 64 bits behind the point of a root."""
    wanted = number << 64 * degree
    low, high = 0, 1 << 72
    while high - low > 1:
        middle = (low + high) // 2
        if middle**degree <= wanted:
            low = middle
        else:
            high = middle
    return low & _ALL


_CONSTANTS: Final = [_root(prime, 3) for prime in _primes(_ROUNDS)]
_SHA512: Final = tuple(_root(prime, 2) for prime in _primes(8))


def _digest(data: bytes, state: State) -> State:
    length = len(data)
    data += b"\x80" + bytes((-length - 17) % _BLOCK) + (8 * length).to_bytes(16, "big")
    for at in range(0, len(data), _BLOCK):
        state = _compressed(state, data[at : at + _BLOCK])
    return state


def _compressed(state: State, block: bytes) -> State:
    words = [int.from_bytes(block[at : at + 8], "big") for at in range(0, _BLOCK, 8)]
    for index in range(16, _ROUNDS):
        one, two = words[index - 15], words[index - 2]
        one *= 0x10000000000000001  # twice, side by side: a shift of that is a rotation
        two *= 0x10000000000000001
        low = one >> 1 ^ one >> 8 ^ words[index - 15] >> 7
        high = two >> 19 ^ two >> 61 ^ words[index - 2] >> 6
        words.append((words[index - 16] + low + words[index - 7] + high) & _ALL)
    a, b, c, d, e, f, g, h = state
    for constant, word in zip(_CONSTANTS, words, strict=True):
        twice = e * 0x10000000000000001
        h += ((twice >> 14 ^ twice >> 18 ^ twice >> 41) & _ALL) + (g ^ e & (f ^ g))
        h += constant + word
        twice = a * 0x10000000000000001
        total = ((twice >> 28 ^ twice >> 34 ^ twice >> 39) & _ALL) + (a & b | c & (a | b))
        a, b, c, d, e, f, g, h = (h + total) & _ALL, a, b, c, (d + h) & _ALL, e, f, g
    return tuple(
        (old + new) & _ALL for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True)
    )


def _start() -> State:
    changed = tuple(word ^ _MASK for word in _SHA512)
    return _digest(b"SHA-512/256", changed)


_START: Final = _start()


def sha512_256(data: bytes) -> bytes:
    """Return the digest of 32 bytes."""
    return b"".join(word.to_bytes(8, "big") for word in _digest(data, _START)[:4])
