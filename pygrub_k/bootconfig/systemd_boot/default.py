"""Which of systemd-boot's entries boots when nobody chooses.

loader.conf(5) of systemd 260, `preferred` and `default`; for older versions, their src/boot/boot.c.
Settings in EFI variables go before both, and do not exist here.
"""

from __future__ import annotations

from pygrub_k.bootconfig.glob import matches
from pygrub_k.errors import FormatError, NotFoundError, SourceError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

    from pygrub_k.bootconfig.systemd_boot.entry import Entry
    from pygrub_k.guest.view import FileRef, GuestView

PREFERRED_SINCE: Final = 260
COUNTED_UNTIL: Final = 256
"""Up to this version a boot counter is surely a part of an entry's id ..."""
STRIPPED_SINCE: Final = 259
"""... and since this one it is surely none; what lies between depends on the distribution."""
_INFO: Final = "#### LoaderInfo: systemd-boot "


class Chooser:
    """Chooses the default of `entries`, which are sorted; `notes` say what the choice rests on.

    `exists` tells whether what an entry starts is there: without, it is none for systemd-boot.
    `version` returns the version of the guest's systemd-boot, None if that is not known.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        exists: Callable[[Entry], bool],
        version: Callable[[], int | None],
    ) -> None:
        self.entries = entries
        self.notes: list[str] = []
        self._exists = exists
        self._version = version

    def default(self, settings: dict[str, str]) -> int | None:
        """Return the number of the entry that boots; None if there is none at all.

        The first that `preferred` matches and that has tries left, or else the first that
        `default` matches, or else the first of all. Where none exists, it is the first.
        """
        for key in ("preferred", "default"):
            pattern = settings.get(key, "")
            if pattern.startswith("@"):
                self.notes.append(
                    f"{key} {pattern}: what it stands for is kept in an EFI variable, and a domain"
                    " has none; the order of the entries decides"
                )
            elif pattern:
                matching = self._preferred if key == "preferred" else self._matching
                found = matching(pattern)
                if found is not None:
                    return found
        return self._first(lambda _: True) if self.entries else None

    def _preferred(self, pattern: str) -> int | None:
        """Return the first entry that `preferred` means and that has tries left."""
        found = self._named(pattern, _id, lambda entry: entry.tries_left != 0)
        version = self._version() if found is not None else None
        if version is not None and version < PREFERRED_SINCE:
            self.notes.append(
                f"preferred {pattern}: systemd-boot {version} does not know this setting"
            )
            return None
        return found

    def _matching(self, pattern: str) -> int | None:
        """Return the first entry that `default` means, by the names that this version knows."""
        found = self._named(pattern, _id)
        if any(entry.tries_left is not None for entry in self.entries):
            counted = self._named(pattern, _counted_id)
            if counted != found:
                return self._by_version(f"default {pattern}", found, counted)
        if found is None:
            self.notes.append(f"default {pattern}: no entry has such a name")
        return found

    def _by_version(self, setting: str, stripped: int | None, counted: int | None) -> int | None:
        """Return one of two entries, and note that the version of systemd-boot decides."""
        version = self._version()
        old = version is not None and version <= COUNTED_UNTIL
        chosen = counted if old else stripped
        known = version is not None and (old or version >= STRIPPED_SINCE)
        which = f"systemd-boot {version}" if known else "a recent systemd-boot, which is assumed,"
        self.notes.append(
            f"{setting}: {which} takes {self._shown(chosen)}; before version {STRIPPED_SINCE} a"
            f" boot counter was a part of the name, which makes it {self._shown(counted)},"
            f" and since then {self._shown(stripped)}"
        )
        return chosen

    def _shown(self, number: int | None) -> str:
        return "none" if number is None else str(self.entries[number].file)

    def _named(
        self,
        pattern: str,
        id_of: Callable[[Entry], str],
        is_fit: Callable[[Entry], bool] = lambda _: True,
    ) -> int | None:
        folded = pattern.lower()
        return self._first(
            lambda entry: (
                is_fit(entry) and any(matches(folded, name) for name in _names(entry, id_of))
            ),
            or_else=None,
        )

    def _first(self, wanted: Callable[[Entry], bool], or_else: int | None = 0) -> int | None:
        """Return the first existing entry that is wanted."""
        for number, entry in enumerate(self.entries):
            if wanted(entry) and self._exists(entry):
                return number
        return or_else


def _id(entry: Entry) -> str:
    return entry.name.lower()


def _counted_id(entry: Entry) -> str:
    return entry.file.path.rpartition("/")[2].lower()


def _names(entry: Entry, id_of: Callable[[Entry], str]) -> tuple[str, ...]:
    """Return the ids of an entry: until systemd 244, that of a file had no ending."""
    name = id_of(entry)
    return (name,) if entry.image else (name, name.removesuffix(".conf"))


def version_of(program: FileRef, guest: GuestView) -> int | None:
    """Return the version of systemd-boot that a program says it is; None if it is another one.

    Every systemd-boot since 2015 has a section `.sdmagic` that tells.
    """
    from pygrub_k.bootconfig.unified_image import section_text

    try:
        text = section_text(program, guest, ".sdmagic")
    except (NotFoundError, FormatError, SourceError):
        return None
    if not text.startswith(_INFO):
        return None
    rest = text.removeprefix(_INFO)
    digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
    return int(digits) if 0 < len(digits) < len("10000") else None
