"""What the vectors beside this file stand for; `zstd` 1.5.4 made them."""

from __future__ import annotations

from random import Random


def words() -> bytes:
    """Return 300 KB that take three blocks, which share tables and offsets."""
    random = Random(1)
    vocabulary = [random.randbytes(random.randrange(1, 12)) for _ in range(40)]
    tail = b"".join(random.choice(vocabulary) for _ in range(3000))
    return tail + b"".join(vocabulary) * 1000 + tail[::-1] + tail[:9000] + bytes(100_000) + tail


def skewed() -> bytes:
    random = Random(2)
    return bytes(min(255, int(random.expovariate(0.05))) for _ in range(9000))


def text() -> bytes:
    return "".join(
        f"{number}: {number * number:x} and {number % 7}\n" for number in range(900)
    ).encode()


CONTENTS = {
    "empty": b"",
    "raw": Random(3).randbytes(700),
    "repeated": b"r" * 200_000,
    "skewed-1": skewed(),
    "skewed-19": skewed(),
    "text-fast": text(),
    "text-3": text(),
    "text-19": text(),
    "words-1": words(),
    "words-19": words(),
}
