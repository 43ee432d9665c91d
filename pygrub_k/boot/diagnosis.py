"""Why a boot failed, for whoever reads it: everything that was looked at, and what to do.

What a guest wrote is in nearly every line, so that each is made safe to show, cut at LINE_LENGTH,
and there are at most DIAGNOSIS_LINES of them.
"""

from __future__ import annotations

from pygrub_k.boot.absence import of_volumes
from pygrub_k.boot.advice import of_error, proposals
from pygrub_k.boot.search import NoMenuError, why_closed
from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.guest.guest import NOTHING_RECOGNISED
from pygrub_k.limits import DIAGNOSIS_LINE, DIAGNOSIS_LINES, DIAGNOSIS_VOLUMES, GIB, KIB, MIB
from pygrub_k.text import path_text, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pygrub_k.boot.failure import Failure
    from pygrub_k.guest.guest import Guest
    from pygrub_k.volumes.model import Volume


def diagnosis(failure: Failure) -> str:
    """Return the whole message: what was looked at, the problems, and last what to do."""
    kept = _looked(failure)
    error = failure.error
    if not isinstance(error, NoMenuError) and error.fault not in "\n".join(kept):
        kept.append(str(error))
    return "\n".join(map(_cut, [*kept, *_lines_or_failure(_conclusion_line(failure))]))


def looked_at(failure: Failure) -> str:
    """Return everything that was looked at, without the conclusion."""
    return "\n".join(map(_cut, _looked(failure)))


def _looked(failure: Failure) -> list[str]:
    lines = _lines_or_failure(_disks(failure), _volumes(failure))
    lines += _lines_or_failure(f"  {problem}" for problem in _problems(failure, lines))
    if failure.menu is None:
        lines += _lines_or_failure(f"  {hint}" for hint in hints(failure.guest))
    kept = lines[:DIAGNOSIS_LINES]
    if len(lines) > len(kept):
        kept.append(f"  and {len(lines) - len(kept)} more lines like these")
    return kept


def _conclusion_line(failure: Failure) -> Iterator[str]:
    yield conclusion(failure)


def _lines_or_failure(*parts: Iterable[str]) -> list[str]:
    """Return the lines of several parts; finding out more about a broken guest may fail as well."""
    lines: list[str] = []
    for part in parts:
        try:
            lines += part
        except PygrubError as error:
            lines.append(f"nothing to boot; finding out why failed too: {error}")
    return lines


def conclusion(failure: Failure) -> str:
    """Return one sentence: the likeliest cause, and what to do."""
    return of_error(failure) or of_volumes(failure)


def hints(guest: Guest) -> Iterator[str]:
    """Yield what an administrator could try where no configuration was found."""
    for volume, proposal in proposals(guest):
        yield f"({volume}) holds kernels; to start the newest: {proposal}"


def _cut(line: str) -> str:
    shown = printable(line)
    return shown if len(shown) <= DIAGNOSIS_LINE else shown[:DIAGNOSIS_LINE] + "…"


def _disks(failure: Failure) -> Iterator[str]:
    for disk in failure.disks:
        yield f"disk {disk.name}: {disk.path}, {size_text(disk.source.size)}"


def _volumes(failure: Failure) -> Iterator[str]:
    """Yield what each volume is, why nothing boots from it, and the configurations on it."""
    steps = failure.search.steps if failure.search else []
    volumes = failure.guest.scan.volumes
    for volume in volumes[:DIAGNOSIS_VOLUMES]:
        own = [step for step in steps if step.volume == volume.name]
        why = next((step.finding for step in own if not step.config), "")
        kind = f", {volume.type_name}" if volume.type_name else ""
        finding = why or describe(failure.guest, volume)
        if finding == NOTHING_RECOGNISED:
            finding = look_closer(failure.guest, volume)
        yield f"  ({volume.name}): {size_text(volume.source.size)}{kind}: {finding}"
        for step in own:
            if step.config:
                yield f"  {step}"
    if len(volumes) > DIAGNOSIS_VOLUMES:
        yield f"  and {len(volumes) - DIAGNOSIS_VOLUMES} more volumes"


def describe(guest: Guest, volume: Volume) -> str:
    """Return what a volume holds, or why that is unknown."""
    try:
        filesystem = guest.filesystem(volume.name)
    except NotFoundError as error:
        parts = [other for other in guest.scan.volumes if other.parent == volume.name]
        if not parts:
            return error.fault
        return f"{parts[0].table} with {len(parts)} partition{'s' * (len(parts) != 1)}"
    except PygrubError as error:
        return why_closed(error)
    kind = guest.filesystem_type(volume.name)
    uuid = f", UUID {filesystem.uuid}" if filesystem.uuid else ""
    label = f", label {path_text(filesystem.label)}" if filesystem.label else ""
    return f"{kind.name if kind else ''}{uuid}{label}"


def look_closer(guest: Guest, volume: Volume) -> str:
    """Return what is recognised of a volume that is not read."""
    found = guest.recognised(volume.name)
    if found is None or not found.name:
        return NOTHING_RECOGNISED
    uuid = f", UUID {found.identity.uuid}" if found.identity.uuid else ""
    label = f", label {path_text(found.identity.label)}" if found.identity.label else ""
    return f"{found.name}{uuid}{label}: {found.reason}"


def _problems(failure: Failure, told: Sequence[str]) -> Iterator[str]:
    """Yield the problems that were recorded on the way and are in no line yet."""
    guest = failure.guest
    text = "\n".join((*told, str(failure.error)))
    known: set[str] = set()
    for problem in (*guest.problems, *guest.filesystem_problems()):
        if isinstance(problem.error, NotFoundError) and problem not in guest.scan.problems:
            continue  # a volume without a file system, which its own line says
        line = f"({problem.where}): {problem.error}"
        if why_closed(problem.error) not in text and line not in known:
            known.add(line)
            yield line
    for line in failure.menu.problems if failure.menu else ():
        if line not in text and line not in known:
            known.add(line)
            yield line


def size_text(size: int) -> str:
    """Return a size in a suitable unit, and in bytes.

    >>> size_text(1536), size_text(10 << 20), size_text(511)
    ('1.5 KiB (1536 bytes)', '10 MiB (10485760 bytes)', '511 bytes')
    """
    for unit, name in ((GIB, "GiB"), (MIB, "MiB"), (KIB, "KiB")):
        if size >= unit:
            return f"{round(size / unit, 1):g} {name} ({size} bytes)"
    return f"{size} bytes"
