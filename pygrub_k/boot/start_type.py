"""Whether the kernel that boots can start as the type of guest that it is for."""

from __future__ import annotations

from pygrub_k.errors import OTHER_TYPE, BootError, PygrubError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    from pygrub_k.boot.selection import Choice
    from pygrub_k.guest.guest import Guest

OTHERS: Final = {"pv": "pvh", "pvh": "pv"}
HVM: Final = 'use type = "hvm" without a boot loader, or a kernel that is built for Xen'


class OtherTypeError(BootError):
    """The kernel cannot start as the requested type; `advice` says what to write instead."""

    cause = OTHER_TYPE

    def __init__(self, kernel: str, wanted: str, reason: str, other: str) -> None:
        super().__init__(f"kernel {kernel}: it cannot start as {wanted.upper()}: {reason}")
        self.reason = reason.replace("it has", "this kernel has", 1)
        if self.reason == reason:
            self.reason = f"this kernel cannot start as {wanted.upper()} ({reason})"
        self.advice = f'use type = "{other}" in the guest\'s configuration' if other else HVM


def notes_on(
    guest: Guest, choice: Choice, wanted: str, progress: Callable[[], None], *, tell: bool
) -> Iterator[str]:
    """Yield notes on a kernel: with `tell`, what it is.

    `wanted` is `pv`, `pvh` or empty. OtherTypeError if it cannot start as that; where this is not
    known, a note says so.
    """
    from pygrub_k.boot.abilities import kernel_of

    name = str(choice.kernel.file)
    try:
        facts = kernel_of(guest, choice.kernel, progress, thorough=False)
    except PygrubError as error:
        yield f"kernel {name}: what it can do is not known: {error}"
        return
    if tell:
        yield f"kernel {name}: {facts.brief}"
    verdicts = {"pv": facts.pv, "pvh": facts.pvh}
    verdict = verdicts.get(wanted)
    if verdict is None:
        return
    if verdict.answer == "no":
        other = OTHERS[wanted]
        can = other if verdicts[other].answer == "yes" else ""
        raise OtherTypeError(name, wanted, verdict.reason, can)
    if verdict.answer == "unknown":
        yield (
            f"kernel {name}: whether it can start as {wanted.upper()} is not known:"
            f" {verdict.reason}"
        )
