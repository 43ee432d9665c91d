"""Probing a kernel: what is asked of every format, and what all of them share."""

from __future__ import annotations

from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.kernels import programs
from pygrub_k.kernels.facts import Verdict
from pygrub_k.kernels.text_search import TextSearch
from pygrub_k.kernels.unpacked import UnpackedContent
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, kind_of
from pygrub_k.kernels.xen_start import XenInformation, verdicts
from pygrub_k.limits import KERNEL_NESTING, MIB

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, Final

    from pygrub_k.kernels.content import Content
    from pygrub_k.kernels.elf import Elf

    Facts = dict[str, Any]
    """Fields of KernelFacts that are known by now."""
    Form = Callable[["Probe", Content, int | None], Facts | None]
    """Looks at a content of a size, which is None if the search watches it already."""

_UNKNOWN_FORMAT: Final = "it is not a kernel of a known kind"


class Probe:
    """One examination of a kernel, and all that was met on the way.

    `forms` are what tells one format each: they return None for another one.
    """

    def __init__(
        self, forms: Sequence[Form], progress: Callable[[], None], *, thorough: bool
    ) -> None:
        self.forms = forms
        self.progress = progress
        self.thorough = thorough
        self.search = TextSearch()
        self.problems: list[str] = []
        self.nesting = 0

    def note(self, error: PygrubError) -> Verdict:
        """Remember a problem; return what is known of a kernel that has it."""
        if str(error) not in self.problems:
            self.problems.append(str(error))
        return Verdict("unknown", reason=str(error))

    def found(self, facts: Facts) -> Facts:
        """Return what the search has found, and the problems."""
        self.search.finish()
        build = facts.get("build", "") or self.search.banner
        drivers = None
        try:
            drivers = self.search.drivers()
        except PygrubError as error:
            self.note(error)
        found: Facts = {"build": build, "has_config": drivers is not None}
        if drivers is not None:
            found["drivers"] = drivers
        if build:
            found["version"] = build.partition(" ")[0]
        return found | {"problems": tuple(self.problems)}

    def unpacked(self, kind: str, packed: Content, start: int = 0) -> UnpackedContent:
        """Return what a stream unpacks to; the search watches it."""

        def watch(piece: bytes) -> None:
            self.progress()
            self.search.feed(piece)

        return UnpackedContent(kind, packed, start, watch)

    def pass_by(self, content: Content, size: int) -> None:
        """Let the search watch what is stored as it is."""
        for at in range(0, size if self.thorough else 0, MIB):
            self.progress()
            self.search.feed(content.read(at, min(MIB, size - at)))

    # -- formats -----------------------------------------------------------------------------

    def wrapped(self, content: Content, size: int) -> Facts:
        """Return the facts of a kernel that may be packed as a whole."""
        kind = kind_of(content.read(0, LONGEST_MAGIC))
        if not kind:
            return self.program(content, size)
        inner = self.unpacked(kind, content)
        facts = self.program(inner, None)
        unpacked = inner.length() if self.thorough else None
        return {"len_unpacked": unpacked} | facts | {"wrapping": kind}

    def program(self, content: Content, size: int | None) -> Facts:
        """Return the facts of a program; `size` is None for one that the search watches already.

        LimitError for more than KERNEL_NESTING in each other.
        """
        self.nesting += 1
        if self.nesting > KERNEL_NESTING:
            raise LimitError(f"the kernel is the {KERNEL_NESTING}th in another one")
        efi_stub = programs.firmware_header(content) is not None
        for form in self.forms:
            facts = form(self, content, size)
            if facts is not None:
                return {"efi_stub": efi_stub} | facts
        refused = Verdict("no", reason=_UNKNOWN_FORMAT)
        self.problems.append(_UNKNOWN_FORMAT)
        return {"format": "", "pv": refused, "pvh": refused}

    def by_notes(self, elf: Elf) -> Facts:
        """Return what the notes for Xen say."""
        try:
            information = XenInformation(elf)
            pv, pvh = verdicts(elf, information)
        except PygrubError as error:
            unknown = self.note(error)
            return {"pv": unknown, "pvh": unknown}
        return {"notes": tuple(information.notes), "pv": pv, "pvh": pvh}
