"""A file system as it was in the past: `--at`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.past import past_of
from pygrub_k.inspect.volume_names import named_filesystem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.past import Past
    from pygrub_k.guest.guest import Guest


CONTENTS: Final = (
    "of that time there is only metadata: contents are read from where files had them, and may have"
    " been overwritten since"
)


class PastOfVolume(NamedTuple):
    """A volume whose file system still has past states."""

    volume: str
    past: Past

    @property
    def content_note(self) -> str:
        """What to note where contents of a past state are shown; empty for nothing."""
        return "" if self.past.keeps_contents else f"{self.volume}: {CONTENTS}"

    def named(self, state: str) -> str:
        """Return the name of the state that is meant; NotFoundError if there is none."""
        for known in self.past.states():
            if is_meant(known.name, state):
                return known.name
        raise NotFoundError(f"({self.volume}): no state {state!r}; `--at list` shows what there is")


def is_meant(name: str, asked: str) -> bool:
    """Return whether a state is the one asked for, by its name or by its number alone."""
    return name == asked or name.rpartition(" ")[2] == asked


def pasts(guest: Guest, volume: str | None) -> Iterator[PastOfVolume]:
    """Yield the past of a volume's file system, or of each that has one.

    Raises NotFoundError if the named volume has none, and what reading it raises. On the others
    what cannot be read is a problem of the guest.
    """
    if volume is not None:
        name, filesystem = named_filesystem(guest, volume)
        found = past_of(filesystem)
        if found is None:
            raise NotFoundError(f"({name}): its file system keeps no past states")
        yield PastOfVolume(name, found)
        return
    for name in guest.volumes():
        try:
            past = past_of(guest.filesystem(name))
        except PygrubError:  # said by the guest, or no file system
            continue
        if past is not None:
            yield PastOfVolume(name, past)


def enter(guest: Guest, volume: str | None, state: str) -> str:
    """Let a guest show the file system that has such a state as it was then.

    Return what there is to note about that, empty for nothing. Raises NotFoundError if none has it,
    or more than one and no volume is named.
    """
    known: list[str] = []
    found: list[PastOfVolume] = []
    for one in pasts(guest, volume):
        names = [known_state.name for known_state in one.past.states()]
        known += [f"({one.volume}) {name}" for name in names]
        found += [one] if any(is_meant(name, state) for name in names) else []
    if not found:
        there = f"there are {_some(known)}" if known else "no volume keeps past states"
        raise NotFoundError(f"no state {state!r}: {there}")
    if len(found) > 1:
        volumes = ", ".join(one.volume for one in found)
        raise NotFoundError(f"several volumes have a state {state!r}: name one of {volumes}")
    (only,) = found
    guest.show(only.volume, only.past.open(only.named(state)))
    return only.content_note


MOST_NAMED = 20


def _some(names: list[str]) -> str:
    more = len(names) - MOST_NAMED
    text = ", ".join(names[-MOST_NAMED:])
    return f"{text} ({more} older ones: --at list)" if more > 0 else text
