"""A domain as libvirt writes it, as a plan of what to look at; its XML is not trusted.

https://libvirt.org/formatdomain.html. A document type is refused, and with it every entity but
those that XML itself has; size, depth and number of elements are bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import TreeBuilder
from xml.parsers import expat

from pygrub_k.errors import ConfigError
from pygrub_k.fleet.guests import GuestDisk, GuestPlan
from pygrub_k.limits import LIBVIRT_ELEMENTS, LIBVIRT_NESTING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_FORMATS: Final = {"raw": "raw", "aio": "raw", "qcow2": "qcow2", "vpc": "vhd", "vmdk": "vmdk"}
_KINDS: Final = {"xenpvh": "pvh", "linux": "pv", "xen": "pv", "hvm": "hvm"}


def libvirt_plans(data: bytes, file: str, name: str) -> list[GuestPlan]:
    """Return the domains of a file: one, or those of a list such as `virsh dumpxml` of many.

    ConfigError if it is no such XML.
    """
    root = _tree(data, file)
    domains = [root] if root.tag == "domain" else list(root.iter("domain"))
    if not domains:
        raise ConfigError(file, 0, f"there is no domain in it, but {root.tag[:40]!r}")
    return [_plan(domain, file, name) for domain in domains]


class _Builder:
    """Makes a tree of what expat reads, within bounds."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._tree = TreeBuilder()
        self._depth = self._count = 0
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._tree.data

    def _doctype(self, *_: object) -> None:
        line = self.parser.CurrentLineNumber
        raise ConfigError(self._file, line, "it has a document type, which libvirt never writes")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > LIBVIRT_NESTING or self._count > LIBVIRT_ELEMENTS:
            line = self.parser.CurrentLineNumber
            raise ConfigError(self._file, line, "it has more elements than any domain")
        self._tree.start(tag, attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._tree.end(tag)

    def close(self) -> Element:
        return self._tree.close()


def _tree(data: bytes, file: str) -> Element:
    builder = _Builder(file)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = f"it is no XML: {expat.ErrorString(error.code)}"
        raise ConfigError(file, error.lineno, reason) from error
    except (ValueError, LookupError) as error:  # an encoding that there is not
        raise ConfigError(file, 0, f"it is no XML: {error}") from error
    return builder.close()


def _plan(domain: Element, file: str, name: str) -> GuestPlan:
    kernel = _text(domain, "os/kernel")
    loader = _text(domain, "bootloader")
    kind = domain.find("os/type")
    problems: list[str] = []
    if domain.get("type", "xen") != "xen":
        problems.append(f"it is a domain of {domain.get('type', '')[:40]}, not of Xen")
    disks = tuple(_disks(domain))
    return GuestPlan(
        name=_text(domain, "name") or name,
        config=file,
        disks=disks,
        backing=tuple(_backing(domain)),
        kind=_KINDS.get((kind.text or "").strip(), "") if kind is not None else "pv",
        kernel=kernel,
        ramdisk=_text(domain, "os/initrd"),
        args=_text(domain, "os/cmdline"),
        bootloader=loader,
        bootloader_args=tuple(_text(domain, "bootloader_args").split()),
        problems=tuple(problems),
        refused="" if disks else "it has no disk",
    )


def _disks(domain: Element) -> Iterator[GuestDisk]:
    for disk in domain.iterfind("devices/disk"):
        if disk.get("device", "disk") not in {"disk", "lun"}:
            continue
        path, problem = _source(disk)
        driver, target = disk.find("driver"), disk.find("target")
        form = driver.get("type", "raw") if driver is not None else "raw"
        if form not in _FORMATS and not problem:
            problem = f"{path}: images of {form[:40]} are not read"
        yield GuestDisk(
            path,
            _FORMATS.get(form, form),
            target.get("dev", "") if target is not None else "",
            disk.find("readonly") is not None,
            problem=problem,
        )


def _source(disk: Element) -> tuple[str, str]:
    """Return a disk's path, and why it has none on this host."""
    source = disk.find("source")
    if source is None:
        return "", "a disk has no source"
    path = source.get("file") or source.get("dev")
    if path:
        return path, ""
    shown = source.get("name") or source.get("volume") or ""
    return shown, f"{shown}: a disk of type {disk.get('type', '')[:40]} is no file of this host"


def _backing(domain: Element) -> Iterator[str]:
    for below in domain.iter("backingStore"):
        path, problem = _source(below)
        if path and not problem:
            yield path


def _text(domain: Element, path: str) -> str:
    return (domain.findtext(path) or "").strip()
