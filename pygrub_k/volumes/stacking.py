"""Arrays and volume groups: what lies on several volumes, and what lies on that in turn."""

from __future__ import annotations

from pygrub_k.errors import LimitError
from pygrub_k.limits import STACKING
from pygrub_k.volumes.model import Scan
from pygrub_k.volumes.registry import STACKS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.volumes.model import Stacked
    from pygrub_k.volumes.scan import Search


def with_stacks(search: Search) -> Scan:
    """Put together what `search` has parts of, look for parts on the result, until there are none.

    A new volume lies on older ones only, so there are no circles; how often this is repeated is
    bounded by STACKING.
    """
    stacked: dict[str, Stacked] = {}
    numbers: dict[str, int] = {}
    known = {volume.name for volume in search.volumes}
    for _ in range(STACKING):
        before = dict(numbers)
        for stack in STACKS:
            parts = search.parts.get(stack.name, [])
            if len(parts) == numbers.get(stack.name, 0):
                continue
            numbers[stack.name] = len(parts)
            stacked[stack.name] = stack.assemble(tuple(parts))
            for volume in stacked[stack.name].volumes:
                if volume.name not in known:
                    known.add(volume.name)
                    search.explore(volume)
        if numbers == before:
            break
    else:
        error = LimitError(f"arrays and volume groups lie on each other {STACKING} times")
        search.findings.note(error, search.volumes[-1].name)
    problems = list(search.findings.problems)
    member_of: dict[str, str] = {}
    unused: list[tuple[str, str]] = []
    for result in stacked.values():
        problems += result.problems
        unused += result.uses
        for member, whole in result.members:
            member_of.setdefault(member, whole)
    volumes = tuple(
        volume.replaced(member_of=member_of[volume.name]) if volume.name in member_of else volume
        for volume in search.volumes
    )
    return Scan(volumes, tuple(problems), tuple(unused))
