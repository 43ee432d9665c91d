"""What a kernel and a ramdisk are found to be, as records and as JSON."""

from __future__ import annotations

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final, Literal

    Answer = Literal["yes", "no", "unknown"]

BLOCK_DRIVER: Final = "xen-blkfront"
NETWORK_DRIVER: Final = "xen-netfront"
DRIVERS: Final = (BLOCK_DRIVER, NETWORK_DRIVER)
"""What a guest of Xen needs for its disks and its network."""
BUILT_IN: Final = "built in"
MODULE: Final = "module"
MISSING: Final = "missing"
UNKNOWN: Final = "unknown"


class Verdict(Record):
    """Whether a kernel can start in one way, as what, and why not, or under which condition.

    `kind` is `64-bit` or `32-bit`; empty where it cannot start so.
    """

    answer: Answer
    kind: str = ""
    reason: str = ""

    def __str__(self) -> str:
        """Return it in words.

        >>> str(Verdict("yes", "64-bit")), str(Verdict("no", reason="it has no notes"))
        ('yes, 64-bit', 'no: it has no notes')
        """
        kind = f", {self.kind}" if self.kind else ""
        reason = f": {self.reason}" if self.reason else ""
        return f"{self.answer}{kind}{reason}"

    def as_json(self) -> dict[str, Any]:
        """Return the fields by their names."""
        return {"answer": self.answer, "kind": self.kind, "reason": self.reason}


class XenNote(Record):
    """One ELF note for Xen: its number, its name in Xen's elfnote.h, its value as text.

    The value is a text as it is stored, a number in hexadecimal with 0x, or bytes as digits.
    """

    kind: int
    name: str
    value: str

    def as_json(self) -> dict[str, Any]:
        """Return the fields by their names."""
        return {"number": self.kind, "name": self.name, "value": self.value}


class Section(Record):
    """One section of a unified kernel image, where it lies in the file, in bytes."""

    name: str
    offset: int
    length: int

    def as_json(self) -> dict[str, Any]:
        """Return the fields by their names."""
        return {"name": self.name, "offset": self.offset, "length": self.length}


class KernelFacts(Record):
    """What a kernel says of itself.

    `format` is `bzImage`, `ELF`, `Image`, `zImage`, `EFI zboot`, `unified kernel image`,
    `EFI program`, or empty if it is none of these. `wrapping` is how the whole file is packed,
    `compression` how the kernel inside of it is; empty if they are not. Sizes are bytes; what it
    unpacks to is None where that is not known. `drivers` says of each of DRIVERS whether it is
    `built in`, a `module`, `missing` or `unknown`, by the configuration in the kernel.
    """

    format: str
    architecture: str = ""
    version: str = ""
    build: str = ""
    """What it says of its making: version, builder, date; of a bzImage as `file` shows it."""
    efi_stub: bool = False
    wrapping: str = ""
    compression: str = ""
    len_stored: int = 0
    len_unpacked: int | None = None
    sections: tuple[Section, ...] = ()
    notes: tuple[XenNote, ...] = ()
    pv: Verdict = Verdict("unknown")
    pvh: Verdict = Verdict("unknown")
    has_config: bool = False
    """Whether its configuration is in it (IKCONFIG)."""
    drivers: dict[str, str] = {name: UNKNOWN for name in DRIVERS}  # noqa: RUF012, C420
    problems: tuple[str, ...] = ()

    @property
    def form(self) -> str:
        """Format and processor in words."""
        form = self.format or "no known kernel"
        machine = f" for {self.architecture}" if self.architecture else ""
        stub = ", EFI stub" if self.efi_stub and self.format in {"bzImage", "Image"} else ""
        return f"{form}{machine}{stub}"

    @property
    def brief(self) -> str:
        """What matters most, in one line."""
        if not self.format:
            return self.form
        version = f" {self.version}" if self.version else ""
        packed = self.wrapping or self.compression
        facts = [self.form + version, *([packed] if packed else [])]
        return "; ".join((*facts, f"PV: {self.pv}", f"PVH: {self.pvh}"))

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON: keys never change."""
        return {
            "format": self.format,
            "architecture": self.architecture,
            "version": self.version,
            "build": self.build,
            "efi_stub": self.efi_stub,
            "wrapping": self.wrapping,
            "compression": self.compression,
            "size": self.len_stored,
            "unpacked": self.len_unpacked,
            "sections": [section.as_json() for section in self.sections],
            "xen_notes": [note.as_json() for note in self.notes],
            "pv": self.pv.as_json(),
            "pvh": self.pvh.as_json(),
            "has_config": self.has_config,
            "drivers": dict(self.drivers),
            "problems": list(self.problems),
        }


class Archive(Record):
    """One part of a ramdisk: where it lies, how it is packed, and what is in it.

    `format` is `cpio newc`, `cpio crc`, `cpio odc`, `cpio old`, the name of a file system, or empty
    if it is none of these. `microcode` names whose processors it has code for.
    """

    offset: int
    format: str
    compression: str = ""
    len_stored: int = 0
    len_unpacked: int = 0
    members: int = 0
    microcode: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the fields by their names."""
        return {
            "offset": self.offset,
            "format": self.format,
            "compression": self.compression,
            "size": self.len_stored,
            "unpacked": self.len_unpacked,
            "members": self.members,
            "microcode": list(self.microcode),
        }


class RamdiskFacts(Record):
    """What a ramdisk holds. `drivers` is as in KernelFacts, by modules and lists of built-in ones.

    `versions` are those of the kernels that it has modules for.
    """

    len_stored: int = 0
    archives: tuple[Archive, ...] = ()
    versions: tuple[str, ...] = ()
    drivers: dict[str, str] = {name: UNKNOWN for name in DRIVERS}  # noqa: RUF012, C420
    problems: tuple[str, ...] = ()

    @property
    def len_unpacked(self) -> int:
        """What all parts unpack to, in bytes."""
        return sum(archive.len_unpacked for archive in self.archives)

    @property
    def members(self) -> int:
        """Files, directories and all else in all parts."""
        return sum(archive.members for archive in self.archives)

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON: keys never change."""
        return {
            "size": self.len_stored,
            "unpacked": self.len_unpacked,
            "members": self.members,
            "archives": [archive.as_json() for archive in self.archives],
            "versions": list(self.versions),
            "drivers": dict(self.drivers),
            "problems": list(self.problems),
        }
