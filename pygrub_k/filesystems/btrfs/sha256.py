"""SHA-256 (FIPS 180-4), for Pythons that have it in a module which the worker cannot load."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_ALL: Final = 0xFFFFFFFF
_BLOCK: Final = 64
_ROUNDS: Final = 64


def _primes(count: int) -> list[int]:
    found: list[int] = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _root(number: int, degree: int) -> int:
    """Return the first 32 bits of the fraction of a number's square or cube root."""
    scaled = number << 32 * degree
    low, high = 0, 1 << 40
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= scaled else (low, middle)
    return low & _ALL


_CONSTANTS: Final = tuple(_root(prime, 3) for prime in _primes(_ROUNDS))
_START: Final = tuple(_root(prime, 2) for prime in _primes(8))


def sha256(data: bytes) -> bytes:
    """Return the 32 bytes of the hash of `data`."""
    padding = b"\x80" + bytes(-(len(data) + 9) % _BLOCK)
    data += padding + (8 * len(data)).to_bytes(8, "big")
    state = list(_START)
    for at in range(0, len(data), _BLOCK):
        changed = _compressed(state, _schedule(data[at : at + _BLOCK]))
        state = [(old + new) & _ALL for old, new in zip(state, changed, strict=True)]
    return b"".join(word.to_bytes(4, "big") for word in state)


def _schedule(block: bytes) -> list[int]:
    words = [int.from_bytes(block[at : at + 4], "big") for at in range(0, _BLOCK, 4)]
    for number in range(16, _ROUNDS):
        early, late = words[number - 15], words[number - 2]
        early = (early << 25 | early >> 7) ^ (early << 14 | early >> 18) ^ early >> 3
        late = (late << 15 | late >> 17) ^ (late << 13 | late >> 19) ^ late >> 10
        words.append((words[number - 16] + early + words[number - 7] + late) & _ALL)
    return words


def _compressed(state: list[int], words: list[int]) -> tuple[int, ...]:
    a, b, c, d, e, f, g, h = state
    for constant, word in zip(_CONSTANTS, words, strict=True):
        mixed = (e << 26 | e >> 6) ^ (e << 21 | e >> 11) ^ (e << 7 | e >> 25)
        first = h + (mixed & _ALL) + (e & f ^ ~e & g) + constant + word
        mixed = (a << 30 | a >> 2) ^ (a << 19 | a >> 13) ^ (a << 10 | a >> 22)
        second = (mixed & _ALL) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = (first + second) & _ALL, a, b, c, (d + first) & _ALL, e, f, g
    return a, b, c, d, e, f, g, h
