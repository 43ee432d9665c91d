"""What a kernel is: its format, version, compression, and how Xen can start it.

Nothing here trusts a kernel: it is read piece by piece, with a bound on each piece and on all.
"""

from __future__ import annotations

from pygrub_k.errors import PygrubError
from pygrub_k.kernels.facts import KernelFacts
from pygrub_k.kernels.other_forms import arm64, firmware, riscv, zboot, zimage
from pygrub_k.kernels.probe import Probe
from pygrub_k.kernels.x86_forms import bzimage, elf_file

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.kernels.content import Content
    from pygrub_k.kernels.probe import Facts, Form

FORMS: Final[tuple[Form, ...]] = (elf_file, bzimage, arm64, riscv, zboot, zimage, firmware)
"""In this order: a bzImage and an Image may be programs for firmware, too."""


def kernel_facts(
    content: Content,
    size: int,
    progress: Callable[[], None] = lambda: None,
    *,
    thorough: bool = True,
) -> KernelFacts:
    """Return what a kernel of `size` bytes is; what cannot be read of it is among its problems.

    Without `thorough` it is unpacked only as far as its notes, and what stands behind them, such
    as its configuration, may stay unknown. `progress` is called after every few MiB.
    """
    probe = Probe(FORMS, progress, thorough=thorough)
    facts: Facts = {"len_stored": size}
    try:
        facts |= probe.wrapped(content, size)
    except PygrubError as error:
        probe.note(error)
        facts |= {"format": facts.get("format", "")}
    facts |= probe.found(facts)
    return KernelFacts(**facts)
