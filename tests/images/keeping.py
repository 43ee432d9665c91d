"""Images that several tests read: made once, and kept where no fork has to copy them."""

from __future__ import annotations

from functools import cache, lru_cache, wraps
from typing import TYPE_CHECKING

from tests.hostile.fuzzing.memory import SharedSource

if TYPE_CHECKING:
    from collections.abc import Callable


def kept_all(make: Callable[[str], tuple[bytes, ...]]) -> Callable[[str], tuple[bytes, ...]]:
    """Keep what a function makes for each name; as bytes, only what any of them gave last.

    A process of the tests forks for each command that it runs. With the images of all drivers in
    ordinary memory, each fork copies the tables of a gigabyte of pages.
    """
    made = cache(lambda name: tuple(map(SharedSource, make(name))))
    return wraps(make)(lambda name: _content(made(name)))


def kept(make: Callable[[str], bytes]) -> Callable[[str], bytes]:
    """Do the same for a function that makes a single image."""
    found = kept_all(lambda name: (make(name),))
    return wraps(make)(lambda name: found(name)[0])


@lru_cache(maxsize=1)
def _content(sources: tuple[SharedSource, ...]) -> tuple[bytes, ...]:
    return tuple(source.read_at(0, source.size) for source in sources)
