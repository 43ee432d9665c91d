"""The systems installed on a guest's volumes, by their own files such as os-release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygrub_k.boot.search import bases
from pygrub_k.bootconfig.unified_image import os_release
from pygrub_k.errors import NotFoundError, Problem, PygrubError
from pygrub_k.guest.view import FileRef
from pygrub_k.text import path_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.guest.guest import Guest

RELEASES: Final = ("/etc/os-release", "/usr/lib/os-release")
"""In the order in which os-release(5) has them read."""
OLDER: Final = (
    ("/etc/redhat-release", ""),
    ("/etc/SuSE-release", ""),
    ("/etc/gentoo-release", ""),
    ("/etc/alpine-release", "Alpine Linux "),
    ("/etc/slackware-version", ""),
    ("/etc/debian_version", "Debian "),
)
"""Systems older than os-release: a file whose first line is the name, and what that line lacks."""
HOSTNAMES: Final = ("/etc/hostname", "/etc/HOSTNAME")


@dataclass(frozen=True, slots=True)
class System:
    """An installed system: where it begins, its name and version, and the host's name or ""."""

    volume: str
    subvolume: str
    name: str
    hostname: str


def systems_of(guest: Guest) -> Iterator[System]:
    """Yield the systems on all volumes that can be read; what is damaged becomes a problem."""
    for volume in guest.scan.volumes:
        try:
            guest.filesystem(volume.name)
        except PygrubError:  # the guest remembers it
            continue
        try:
            places = bases(guest, volume)
        except PygrubError as error:
            guest.problems.append(Problem(volume.name, error))
            continue
        for base in places:
            try:
                name = _name(guest, volume.name, base)
                hostname = _hostname(guest, volume.name, base) if name else ""
            except PygrubError as error:
                guest.problems.append(Problem(volume.name, error))
                continue
            if name:
                yield System(volume.name, base, name, hostname)


def _name(guest: Guest, volume: str, base: str) -> str:
    """Return what a system calls itself; empty if there is none."""
    for path in RELEASES:
        text = _text(guest, FileRef(volume, path, base))
        if text:
            said = os_release(text)
            whole = " ".join(filter(None, (said.get("NAME", ""), said.get("VERSION", ""))))
            return said.get("PRETTY_NAME") or whole or "a system without a name"
    for path, before in OLDER:
        lines = _text(guest, FileRef(volume, path, base)).splitlines()
        if lines and lines[0].strip():
            return before + lines[0].strip()
    return ""


def _hostname(guest: Guest, volume: str, base: str) -> str:
    for path in HOSTNAMES:
        for line in _text(guest, FileRef(volume, path, base)).splitlines():
            if line.strip() and not line.startswith("#"):
                return line.strip()
    return ""


def _text(guest: Guest, file: FileRef) -> str:
    """Return a small file's text; empty where there is none."""
    try:
        return path_text(guest.read(file))
    except NotFoundError:
        return ""
