"""What a fuzzer calls: bytes in, and nothing but a PygrubError may come out, handled where it is.

`scripts/fuzz` runs these for hours; every input that ever failed is kept in `seeds/TARGET/`, and
test_seeds.py runs those in each test run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.fuzzing.configurations import configuration, guest
from tests.hostile.fuzzing.disks import disk
from tests.hostile.fuzzing.filesystems import KINDS, filesystem
from tests.hostile.fuzzing.images import image
from tests.hostile.fuzzing.kernels import kernel
from tests.hostile.fuzzing.recognised import recognised_volume
from tests.hostile.fuzzing.volumes import arrays, volumes
from tests.hostile.fuzzing.workers import worker

if TYPE_CHECKING:
    from collections.abc import Callable

TARGETS: dict[str, Callable[[bytes], None]] = {
    "configuration": configuration,
    "guest": guest,
    "volumes": volumes,
    "arrays": arrays,
    "recognised": recognised_volume,
    "image": image,
    "kernel": kernel,
    **{kind: filesystem(kind) for kind in KINDS},
    "disk": disk,
    "worker": worker,
}
