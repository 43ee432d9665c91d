"""Which guests are meant: disks by themselves, a list of them, configurations of xl and libvirt.

Whatever is wrong with one of them becomes a plan with a problem, and so a row of the report.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pygrub_k.errors import ConfigError, LimitError, SourceError
from pygrub_k.fleet.guests import GuestDisk, GuestPlan
from pygrub_k.fleet.libvirt_xml import libvirt_plans
from pygrub_k.fleet.xl_config import xl_plan
from pygrub_k.limits import DOMAIN_CONFIG_SIZE, GUEST_LIST_SIZE, GUESTS, READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


def plans(
    disks: Sequence[str],
    lists: Sequence[str] = (),
    xen: Sequence[str] = (),
    libvirt: Sequence[str] = (),
    form: str = "raw",
) -> list[GuestPlan]:
    """Return all guests that the command line means, in its order.

    `form` is what disks are stored as that no configuration describes. Raises SourceError for a
    list or folder that cannot be read, LimitError for more than GUESTS.
    """
    found: list[GuestPlan] = []
    given = [*disks, *(path for name in lists for path in listed(name))]
    found += [_lone(path, form) for path in given]
    for place in xen:
        found += _configured(place, ".cfg", _of_xl)
    for place in libvirt:
        found += _configured(place, ".xml", _of_libvirt)
    if len(found) > GUESTS:
        raise LimitError(f"{len(found)} guests, more than {GUESTS}")
    return list(_without_duplicates(found))


def listed(path: str) -> list[str]:
    """Return the disks in a list: a path on each line; blank lines and those with # are skipped.

    A list of `-` is standard input.
    """
    data = _read("/dev/stdin" if path == "-" else path, GUEST_LIST_SIZE, "--list")
    lines = (os.fsdecode(line.rstrip(b"\r")) for line in data.split(b"\n"))
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


def _lone(path: str, form: str) -> GuestPlan:
    return GuestPlan(name=path, disks=(GuestDisk(path, form),))


def _configured(
    place: str, suffix: str, reader: Callable[[str], Iterable[GuestPlan]]
) -> Iterator[GuestPlan]:
    """Yield the guests of a file, or of all files in a folder whose names end so."""
    if os.path.isdir(place):  # noqa: PTH112 - paths are text here
        try:
            names = sorted(os.listdir(place))  # noqa: PTH208 - likewise
        except OSError as error:
            raise SourceError(f"{place}: {error.strerror}") from error
        paths = [f"{place.rstrip('/')}/{name}" for name in names if name.endswith(suffix)]
        if not paths:
            raise SourceError(f"{place}: there is no file with a name in {suffix}")
    else:
        paths = [place]
    for path in paths:
        try:
            yield from reader(path)
        except (ConfigError, SourceError) as error:
            yield GuestPlan(name=_base(path), config=path, refused=str(error))


def _of_xl(path: str) -> Iterator[GuestPlan]:
    data = _read(path, DOMAIN_CONFIG_SIZE, "configuration")
    yield xl_plan(data.decode("utf-8", "surrogateescape"), path, _base(path))


def _of_libvirt(path: str) -> Iterator[GuestPlan]:
    data = _read(path, DOMAIN_CONFIG_SIZE, "configuration")
    yield from libvirt_plans(data, path, _base(path))


def _base(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0] or path


def _read(path: str, most: int, what: str) -> bytes:
    """Return a file's bytes, never waiting for a FIFO's writer; SourceError if it has too many."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{what} {path}: {reason}") from error
    try:
        os.set_blocking(descriptor, path == "/dev/stdin")
        pieces, size = [], 0
        while size <= most and (piece := os.read(descriptor, READ_AT_ONCE)):
            pieces.append(piece)
            size += len(piece)
    except OSError as error:
        raise SourceError(f"{what} {path}: {error.strerror}") from error
    finally:
        os.close(descriptor)
    if size > most:
        raise SourceError(f"{what} {path}: more than {most} bytes")
    return b"".join(pieces)


def _without_duplicates(found: Iterable[GuestPlan]) -> Iterator[GuestPlan]:
    """Yield the guests; one that names the same disks in the same way again is a problem alone.

    Domains of different names that share a disk are told, since both cannot write to it.
    """
    seen: dict[tuple[str, ...], GuestPlan] = {}
    owners: dict[str, GuestPlan] = {}
    for plan in found:
        paths = tuple(os.path.realpath(one.path) for one in plan.disks if one.path)
        first = seen.get(paths) if paths else None
        if first is not None and (first.name, first.config) == (plan.name, plan.config):
            reason = "it is listed more than once; its record stands at the first place"
            yield GuestPlan(name=plan.name, config=plan.config, refused=reason)
            continue
        seen.setdefault(paths, plan)
        shared = [
            f"{one.path} is also a disk of {owners[path].name}"
            for one, path in zip([one for one in plan.disks if one.path], paths, strict=True)
            if path in owners and not one.read_only
        ]
        for path in paths:
            owners.setdefault(path, plan)
        yield replace(plan, problems=(*plan.problems, *shared)) if shared else plan
