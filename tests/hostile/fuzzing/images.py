"""Damaged disk images."""

from __future__ import annotations

import random
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from pygrub_k.containers.context import Given
from pygrub_k.containers.opening import open_images
from pygrub_k.errors import PygrubError
from tests.hostile.containers.mutants import Base, read_some
from tests.hostile.fuzzing.edits import edits
from tests.images.container_samples import SAMPLES

SECTOR = 512
NAMES = tuple(SAMPLES)


def image(data: bytes) -> None:
    """The first byte chooses an image, the second one of its files; then come edits of that."""
    if len(data) < 2:
        return
    base = _base(NAMES[data[0] % len(NAMES)])
    which = data[1] // 2 % len(base.files)
    file, sectors = base.files[which], base.sectors[which]
    for place, new in edits(data[2:], sectors, SECTOR):
        file.bytes[place : place + len(new)] = new[: max(len(file.bytes) - place, 0)]
    if data[1] % 2:
        base.sample.seal(file.bytes)
    try:
        with suppress(PygrubError):
            given = Given(tuple(base.backing), detects=True)
            found = open_images([base.image], [base.sample.form], given)[0]
            read_some(found, random.Random(0))
    finally:
        base.restore()


@cache
def _base(name: str) -> Base:
    """Return a good image, made by its format's own tool."""
    with tempfile.TemporaryDirectory() as folder:
        return Base(SAMPLES[name](Path(folder)))
