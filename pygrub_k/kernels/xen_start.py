"""Whether Xen's domain builder starts a kernel as PV or PVH: its notes as libelf takes them.

Xen: common/libelf/libelf-dominfo.c, libs/guest/xg_dom_elfloader.c, xg_dom_core.c and
public/elfnote.h. What differs between its versions is taken as the strictest of them has it.
"""

from __future__ import annotations

from pygrub_k._generated.elf_records import Machine, XenFeature
from pygrub_k._generated.elf_records import XenNote as Kind
from pygrub_k.errors import FILE, CorruptError, LimitError
from pygrub_k.kernels.facts import Verdict, XenNote
from pygrub_k.limits import ELF_NOTES, XEN_NOTES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.kernels.elf import Elf, Note

NAMES: Final = {
    Kind.entry: "ENTRY",
    Kind.hypercall_page: "HYPERCALL_PAGE",
    Kind.virtual_base: "VIRT_BASE",
    Kind.physical_offset: "PADDR_OFFSET",
    Kind.xen_version: "XEN_VERSION",
    Kind.guest_system: "GUEST_OS",
    Kind.guest_version: "GUEST_VERSION",
    Kind.loader: "LOADER",
    Kind.pae_mode: "PAE_MODE",
    Kind.features: "FEATURES",
    Kind.symbols: "BSD_SYMTAB",
    Kind.hypervisor_start: "HV_START_LOW",
    Kind.l1_valid: "L1_MFN_VALID",
    Kind.suspend_cancel: "SUSPEND_CANCEL",
    Kind.first_p2m: "INIT_P2M",
    Kind.module_start: "MOD_START_PFN",
    Kind.supported_features: "SUPPORTED_FEATURES",
    Kind.pvh_entry: "PHYS32_ENTRY",
    Kind.pvh_places: "PHYS32_RELOC",
}
TEXTS: Final = frozenset(
    (
        Kind.xen_version,
        Kind.guest_system,
        Kind.guest_version,
        Kind.loader,
        Kind.pae_mode,
        Kind.features,
        Kind.symbols,
    )
)
FEATURES: Final = {
    "writable_page_tables": XenFeature.writable_page_tables,
    "writable_descriptor_tables": XenFeature.writable_descriptor_tables,
    "auto_translated_physmap": XenFeature.auto_translated_physmap,
    "supervisor_mode_kernel": XenFeature.supervisor_mode_kernel,
    "pae_pgdir_above_4gb": XenFeature.pae_pgdir_above_4gb,
    "hvm_callback_vector": XenFeature.hvm_callback_vector,
    "dom0": XenFeature.dom0,
}
"""Those that Xen knows in a text."""
_NO_PV_ENTRY: Final = "it has no PV entry (no note ENTRY)"
_WIDTHS: Final = (1, 2, 4, 8)
_WORD: Final = (1 << 64) - 1
_NO_ADDRESS_32: Final = (1 << 32) - 1
_NUMBERS: Final = {
    "VIRT_BASE": Kind.virtual_base,
    "VIRT_ENTRY": Kind.entry,
    "ELF_PADDR_OFFSET": Kind.physical_offset,
}
"""By their names in the section of an older kernel."""
_WORDS: Final = {
    "LOADER": Kind.loader,
    "GUEST_OS": Kind.guest_system,
    "XEN_VER": Kind.xen_version,
    "PAE": Kind.pae_mode,
    "FEATURES": Kind.features,
}


class XenInformation:
    """What a kernel tells Xen: its notes, or the text in its section `__xen_guest`.

    Raises what reading the kernel raises; LimitError for more than XEN_NOTES notes.
    """

    def __init__(self, elf: Elf) -> None:
        self.elf = elf
        self.notes: list[XenNote] = []
        self.numbers: dict[int, int] = {}
        self.words: dict[int, str] = {}
        self.is_section = False
        """Whether there are no notes, and the text of an older kernel in their place."""
        self.supported = self.required = 0
        """Bits of XenFeature."""
        self.strange_feature = ""
        """What it cannot be without and Xen does not know."""
        for note in _xen_notes(elf):
            if len(self.notes) == XEN_NOTES:
                raise LimitError(f"the kernel has more than {XEN_NOTES} notes for Xen")
            self._take(note)
        if not self.notes:
            self._take_section()

    def _take(self, note: Note) -> None:
        name = NAMES.get(note.kind, "")
        if note.kind in TEXTS:
            value = note.description.partition(b"\0")[0].decode("latin-1")
            self.words[note.kind] = value
            if note.kind == Kind.features:
                self._take_features(value)
        elif len(note.description) in _WIDTHS:
            number = int.from_bytes(note.description, "little")
            self.numbers[note.kind] = number
            value = f"{number:#x}"
            if note.kind == Kind.supported_features:
                self.supported |= number
        else:
            value = note.description.hex()
            self.numbers[note.kind] = 0
        self.notes.append(XenNote(note.kind, name, value))

    def _take_features(self, text: str) -> None:
        for word in text.split("|"):
            name = word.removeprefix("!")
            known = FEATURES.get(name, 0)
            self.supported |= known
            if name != word:
                self.required |= known
                if not known:
                    self.strange_feature = self.strange_feature or name

    def _take_section(self) -> None:
        section = self.elf.section("__xen_guest")
        if section is None:
            return
        if section.len_content > ELF_NOTES:
            raise LimitError(f"__xen_guest has more than {ELF_NOTES} bytes")
        data = self.elf.content.read(section.ofs_content, section.len_content)
        if len(data) < section.len_content:
            raise CorruptError("ELF file", section.ofs_content, "it ends in __xen_guest", FILE)
        self.is_section = True
        for word in data.partition(b"\0")[0].decode("latin-1").split(","):
            name, _, value = word.partition("=")
            if name in _NUMBERS:
                self.numbers[_NUMBERS[name]] = _number(value)
            elif name in _WORDS:
                self.words[_WORDS[name]] = value
                if name == "FEATURES":
                    self._take_features(value)
                    self.strange_feature = ""  # Xen goes on there
            if name:
                self.notes.append(XenNote(0, name, value))

    def word(self, kind: int) -> str:
        """Return a text, empty if there is none."""
        return self.words.get(kind, "")


def _xen_notes(elf: Elf) -> Iterator[Note]:
    """Yield the notes for Xen: of segments, or where these have none, of sections."""
    found = False
    for note in elf.notes():
        if note.owner == "Xen":
            found = True
            yield note
    if not found:
        yield from (note for note in elf.listed_notes() if note.owner == "Xen")


def _number(text: str) -> int:
    """Return what C's strtoull makes of a text in base 0, as far as it writes a number."""
    digits, base = text.strip(), 10
    if digits[:1] == "0":
        digits, base = (digits[1:], 8) if digits[1:2] not in {"x", "X"} else (digits[1:][1:], 16)
    value = 0
    for digit in digits:
        found = "0123456789abcdef".find(digit.lower())
        if not 0 <= found < base:
            break
        value = value * base + found
    return min(value, _WORD)


def verdicts(elf: Elf, information: XenInformation) -> tuple[Verdict, Verdict]:
    """Return whether a kernel can start as PV, and as PVH."""
    machine = (elf.is_64, elf.start.machine)
    if machine not in {(True, Machine.x86_64), (False, Machine.i386)}:
        reason = "it is for no x86 processor"
        return Verdict("no", reason=reason), Verdict("no", reason=reason)
    if not information.notes:
        reason = "it has no notes for Xen: it was built without support for Xen"
        return Verdict("no", reason=reason), Verdict("no", reason=reason)
    refused = _refused(information)
    pv = refused or _pv_refused(elf, information)
    pvh = refused or _pvh_refused(elf, information)
    return (
        Verdict("no", reason=pv) if pv else _pv(elf),
        Verdict("no", reason=pvh) if pvh else Verdict("yes", "64-bit" if elf.is_64 else "32-bit"),
    )


def _pv(elf: Elf) -> Verdict:
    if elf.is_64:
        return Verdict("yes", "64-bit")
    return Verdict("yes", "32-bit", "only where Xen is built and started with 32-bit PV (PV32)")


def _refused(information: XenInformation) -> str:
    """Return why a kernel can be no guest of any kind; empty if it can."""
    if information.strange_feature:
        return f"it needs the feature {information.strange_feature!r}, which Xen does not know"
    if information.required & XenFeature.dom0:
        return "it needs the feature 'dom0', which guests do not have"
    return ""


def _pvh_refused(elf: Elf, information: XenInformation) -> str:
    entry = information.numbers.get(Kind.pvh_entry, _NO_ADDRESS_32) & _NO_ADDRESS_32
    if entry == _NO_ADDRESS_32 or information.is_section:
        return "it has no PVH entry (no note PHYS32_ENTRY)"
    return _without_base(information) or _misplaced(elf, 0, entry, None)


def _pv_refused(elf: Elf, information: XenInformation) -> str:
    """Return why a kernel cannot be PV; empty if it can.

    The entry of Linux's own ELF file is for firmware and boot loaders: where Xen takes it for want
    of a note, the guest crashes at its first instruction.
    """
    loader, system = information.word(Kind.loader), information.word(Kind.guest_system)
    version, mode = information.word(Kind.xen_version), information.word(Kind.pae_mode)
    is_linux = system.startswith("linux")
    numbers = information.numbers
    if not loader.startswith("generic") and not is_linux:
        if Kind.pvh_entry in numbers:
            return _NO_PV_ENTRY
        made_for = f"LOADER {loader!r}, GUEST_OS {system!r}"
        return f"it is neither for the generic loader nor Linux ({made_for})"
    if not version.startswith("xen-3.0"):
        return f"it is not built for xen-3.0 (XEN_VERSION {version!r})"
    if is_linux and Kind.entry not in numbers and not information.is_section:
        return _NO_PV_ENTRY
    if not elf.is_64 and not _has_pae(mode, is_section=information.is_section):
        return f"it is a 32-bit kernel without PAE (PAE_MODE {mode!r}), which Xen starts no more"
    return _pv_misplaced(elf, information)


def _pv_misplaced(elf: Elf, information: XenInformation) -> str:
    """Return what is wrong with the addresses that a PV kernel gives; empty if nothing is."""
    numbers = information.numbers
    base, offset = numbers.get(Kind.virtual_base), numbers.get(Kind.physical_offset)
    if offset is None:
        offset = (base or 0) if information.is_section else 0
    entry = numbers.get(Kind.entry, elf.entry_address)
    return _without_base(information) or _misplaced(
        elf, (base or 0) - offset, entry, base, numbers.get(Kind.first_p2m)
    )


def _without_base(information: XenInformation) -> str:
    """Return why addresses cannot be reckoned; Xen 4.17 asks that of PVH kernels, too."""
    if Kind.physical_offset in information.numbers and Kind.virtual_base not in information.numbers:
        return "it has a note PADDR_OFFSET and none VIRT_BASE"
    return ""


def _has_pae(mode: str, *, is_section: bool) -> bool:
    if is_section:
        return mode.startswith("yes")
    return mode == "yes" or "bimodal" in mode


def _misplaced(elf: Elf, shift: int, entry: int, base: int | None, p2m: int | None = None) -> str:
    """Return what is wrong with where the kernel lies and begins; empty if nothing is.

    `shift` leads from physical addresses to those of the kernel.
    """
    place = elf.loaded()
    if place is None:
        return "nothing of it is loaded"
    first, end = ((address + shift) & _WORD for address in place)
    if first > end or not first <= entry <= end:
        return f"its entry {entry:#x} is not in the kernel, {first:#x} to {end:#x}"
    if (base or 0) > first:
        return f"it begins at {first:#x}, before its base {base or 0:#x}"
    if p2m is not None and first <= p2m < end:
        return f"its table of pages (INIT_P2M) at {p2m:#x} lies in the kernel"
    return ""
