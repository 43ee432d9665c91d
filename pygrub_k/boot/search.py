"""Which configuration of a guest counts: every volume is looked at until one offers a menu."""

from __future__ import annotations

from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.errors import BootError, NotFoundError, PygrubError, UnsupportedError
from pygrub_k.guest.view import FileRef
from pygrub_k.record import Record
from pygrub_k.text import path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootMenu, InterpretOptions
    from pygrub_k.guest.guest import Guest
    from pygrub_k.volumes.model import Volume


class SearchStep(Record):
    """One place that was looked at, and what was (not) there; `config` is empty for a volume."""

    volume: str
    config: str
    finding: str

    def __str__(self) -> str:
        return f"({self.volume}){self.config}: {self.finding}"


class NoMenuError(BootError):
    """No volume has a boot configuration with anything in it; `looked` says what there was."""

    def __init__(self, summary: str, looked: tuple[SearchStep, ...]) -> None:
        super().__init__(summary)
        self.looked = looked


FOREIGN = (
    ("/platform/i86xpv/kernel/unix", "a Solaris kernel: pygrub-k does not start Solaris"),
    ("/platform/i86xpv/kernel/amd64/unix", "a Solaris kernel: pygrub-k does not start Solaris"),
    ("/nwserver/xnloader.sys", "a NetWare loader: pygrub-k does not start NetWare"),
)
"""Kernels that Xen's pygrub started by their path, and that are refused by name here."""


def find_menu(guest: Guest, wanted: InterpretOptions) -> tuple[BootMenu, tuple[SearchStep, ...]]:
    """Return the first menu that a volume offers, and everything that was looked at on the way.

    Volumes are taken in order, and on each the formats' paths in order. Only absence moves on to
    the next path: a configuration that exists but cannot be read ends the search, for a stale one
    behind it must not boot. One without any entry (an EFI stub whose target is elsewhere) moves on
    to the next volume.

    Raises NoMenuError when no volume offers one, and what reading and interpreting raise.
    """
    looked: list[SearchStep] = []
    for volume in guest.scan.volumes:
        for config, name in _configs(guest, volume, looked):
            menu = _interpret(config, name, guest, wanted)
            if menu.entries or menu.attempts:
                looked.append(SearchStep(volume.name, config.path, f"{name}, read"))
                return menu, tuple(looked)
            finding = f"{name}, but it has no entries"
            looked.append(SearchStep(volume.name, config.path, finding))
            break
    raise NoMenuError(_summary(looked), tuple(looked))


def _configs(
    guest: Guest, volume: Volume, looked: list[SearchStep]
) -> Iterator[tuple[FileRef, str]]:
    """Yield the configurations on a volume, best first; note why there is none."""
    try:
        filesystem = guest.filesystem(volume.name)
    except PygrubError as error:
        if volume.kind != "disk" or guest.filesystem_type(volume.name) is not None:
            looked.append(SearchStep(volume.name, "", str(error)))
        return
    kind = guest.filesystem_type(volume.name)
    assert kind is not None
    found = False
    for base in _bases(guest, volume):
        for config_format in CONFIG_FORMATS:
            for path in config_format.paths:
                config = FileRef(volume.name, path, base)
                facts = guest.facts(config)
                if facts is not None and facts.kind == "file":
                    found = True
                    yield config, config_format.name
    if not found:
        label = f", UUID {filesystem.uuid}" if filesystem.uuid else ""
        foreign = next(
            (why for path, why in FOREIGN if guest.facts(FileRef(volume.name, path))), ""
        )
        finding = foreign or "no boot configuration at any known path"
        looked.append(SearchStep(volume.name, "", f"{kind.name}{label}: {finding}"))


def _bases(guest: Guest, volume: Volume) -> tuple[str, ...]:
    """Return where on a volume a system may begin, likeliest first: its root, or subvolumes."""
    return tuple(path_text(base) for base in guest.subvolumes(volume.name).systems)


def _interpret(config: FileRef, name: str, guest: Guest, wanted: InterpretOptions) -> BootMenu:
    interpret = next(kind.interpret for kind in CONFIG_FORMATS if kind.name == name)
    return interpret(config, guest, wanted)


def _summary(looked: list[SearchStep]) -> str:
    if not looked:
        return "nothing to boot: no partition and no file system is recognised"
    volumes = len({place.volume for place in looked})
    empty = [str(place) for place in looked if place.config]
    what = "no boot configuration with an entry" if empty else "no boot configuration"
    return f"nothing to boot: {what} on {volumes} volume{'s' * (volumes != 1)}"


def files_named(guest: Guest, path: str) -> Iterator[FileRef]:
    """Yield what a path may mean: on each volume that can be read, from where a system begins."""
    for volume in guest.scan.volumes:
        try:
            bases = _bases(guest, volume)
        except (NotFoundError, UnsupportedError):
            continue
        for base in bases:
            yield FileRef(volume.name, path, base)


def hints(guest: Guest) -> Iterator[str]:
    """Yield what an administrator could try where no configuration was found."""
    from pygrub_k.bootconfig.plain_kernels import propose

    for volume in guest.scan.volumes:
        try:
            guest.filesystem(volume.name)
        except PygrubError:
            continue
        for proposal in propose(guest, volume.name)[:1]:
            yield f"({volume.name}) holds kernels; to start the newest: {proposal}"
