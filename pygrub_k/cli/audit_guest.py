"""One guest of an audit: what `pygrub-k` would do with it, as a record, by a confined worker."""

from __future__ import annotations

import json
import lzma  # noqa: F401 - many kernels need it, and the worker cannot load it
import math
import os
import socket
import time
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from pygrub_k.boot.job import Job
from pygrub_k.cli import options
from pygrub_k.cli.bootloader import opened, request_of
from pygrub_k.compression.zstd.frame import accelerate
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import ConfinementError, PygrubError, UsageError
from pygrub_k.fleet.xen_pygrub import Extracted, compared
from pygrub_k.inspect.audit.fields import RECORD, WORKER, checked, empty
from pygrub_k.inspect.audit.record import Auditing
from pygrub_k.limits import AUDIT_RECORD_SIZE, MIB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.cli.bootloader import GuestDisks
    from pygrub_k.cli.options import Arguments
    from pygrub_k.confined.link import Link
    from pygrub_k.fleet.guests import GuestPlan


@dataclass(frozen=True, slots=True)
class Limits:
    """What looking at one guest may take: seconds, and MiB of memory."""

    seconds: float
    memory: int


def audited(plan: GuestPlan, limits: Limits, against: str = "") -> dict[str, Any]:
    """Return the record of a guest (fields.RECORD); what goes wrong with it is in the record."""
    began, effort = time.monotonic(), processor_seconds()
    record = {**empty(RECORD), "guest": plan.name, "config": plan.config or None}
    record["disks"] = [one.path for one in plan.disks]
    record["type"] = plan.kind or None
    record["started_by"] = _started_by(plan)
    problems = [("config", text) for text in (plan.refused, *plan.problems) if text]
    problems += [("disk", one.problem) for one in plan.disks if one.problem]
    refused = plan.refused or next((text for topic, text in problems if topic == "disk"), "")
    if refused or not plan.disks:
        record |= {"boots": False, "reason": refused or "it has no disk"}
    else:
        try:
            record |= _looked_at(plan, limits, against)
        except PygrubError as error:
            text = str(error)
            record |= {"boots": False, "reason": text, "diagnosis": text}
            problems.append(("boot", text))
    _judge_start(plan, record, problems)
    own = [{"topic": topic, "text": text} for topic, text in problems]
    record["problems"] = [*own, *record["problems"]]
    record["host"] = socket.gethostname()
    record["seconds"] = round(time.monotonic() - began, 4)
    record["processor_seconds"] = round(processor_seconds() - effort, 4)
    return checked(record, RECORD)


def processor_seconds() -> float:
    """Return the seconds of processor time that this process and its ended children took."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _started_by(plan: GuestPlan) -> str | None:
    if plan.kind == "hvm":
        return "firmware"
    if plan.kernel and not plan.bootloader:
        return "dom0's kernel"
    return "boot loader" if plan.bootloader != "" else None


def _judge_start(plan: GuestPlan, record: dict[str, Any], problems: list[tuple[str, str]]) -> None:
    """Note what of a domain's configuration keeps a boot loader from being asked at all."""
    if not plan.config or not plan.disks:
        return
    if plan.kind == "hvm":
        problems.append(("type", "type is hvm: the guest's own firmware boots it, no boot loader"))
    elif plan.kernel and not plan.bootloader:
        problems.append(("config", f"kernel={plan.kernel}: no boot loader is asked"))
        is_there = os.access(plan.kernel, os.R_OK)
        record["boots"] = is_there
        record["reason"] = None if is_there else f"{plan.kernel} is not on this host"
        if not is_there:
            problems.append(("boot", record["reason"]))
    elif not plan.bootloader:
        reason = "it names neither a bootloader nor a kernel: xl cannot start it"
        problems.append(("config", reason))
        record |= {"boots": False, "reason": reason}


def arguments_of(plan: GuestPlan) -> Arguments:
    """Return what `pygrub-k` would be told; UsageError if the domain's options are wrong."""
    words = [*plan.bootloader_args, *plan.handed_on()]
    first, *others = plan.disks
    form = ",".join(one.format for one in plan.disks)
    further = [f"--disk={one.path}" for one in others]
    backing = [f"--backing={path}" for path in plan.backing]
    own = ["-q", f"--format={form}", *further, *backing, "--", first.path]
    try:
        return options.parse([*words, *own])
    except UsageError as error:
        raise UsageError(f"bootloader_args: {error}") from error


def _looked_at(plan: GuestPlan, limits: Limits, against: str) -> dict[str, Any]:
    arguments = arguments_of(plan)
    disks = opened(arguments)
    try:
        if not against:
            return _asked(plan, arguments, disks, limits, ())
        with TemporaryFile() as kernel, TemporaryFile() as ramdisk:
            record = _asked(plan, arguments, disks, limits, (kernel.fileno(), ramdisk.fileno()))
            ours = Extracted(kernel, ramdisk, record["args"] or "") if record["boots"] else None
            record["against"], record["differs"] = compared(against, plan, ours, limits.seconds)
            return record
    finally:
        for descriptor in disks.descriptors:
            os.close(descriptor)


def _asked(
    plan: GuestPlan,
    arguments: Arguments,
    disks: GuestDisks,
    limits: Limits,
    outputs: Sequence[int],
) -> dict[str, Any]:
    """Return what the worker says, checked; it copies kernel and ramdisk where it may."""
    wanted = request_of(arguments)
    vdevs = [one.vdev for one in plan.disks]
    kind = plan.kind if plan.config else ""

    def work(_: list[bytes], link: Link) -> list[bytes]:
        job = Job(disks.disks(link.progress), wanted, outputs, link.progress)
        job.guest.problems += disks.problems
        link.write_text(json.dumps(Auditing(job, arguments.entry, vdevs, kind).record()))
        return []

    def undo() -> None:
        for output in outputs:
            os.ftruncate(output, 0)

    accelerate()
    bounds = Bounds(
        memory=limits.memory * MIB,
        processor=math.ceil(limits.seconds),
        longest=limits.seconds,
        passed=AUDIT_RECORD_SIZE,
    )
    parts: list[bytes] = []
    with Worker(work, [*disks.descriptors, *outputs], bounds, undo=undo) as worker:
        worker.stream(parts.append, b"")
    try:
        data = json.loads(b"".join(parts))
    except (ValueError, RecursionError) as error:
        raise ConfinementError(f"the worker sent a record that is none: {error}") from error
    return checked(data, WORKER)
