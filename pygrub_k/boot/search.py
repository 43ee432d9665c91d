"""The search for a guest's configuration: volumes are looked at until one offers a menu."""

from __future__ import annotations

from pygrub_k.bootconfig.registry import CONFIG_FORMATS, LAST_FORMATS
from pygrub_k.errors import BootError, FormatError, NotFoundError, PygrubError, UnsupportedError
from pygrub_k.guest.view import FileRef
from pygrub_k.record import Record
from pygrub_k.text import path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootMenu, ConfigFormat, InterpretOptions
    from pygrub_k.guest.guest import Guest
    from pygrub_k.volumes.model import Volume


class SearchStep(Record):
    """One place that was looked at, and what was (not) there; `config` is empty for a volume."""

    volume: str
    config: str
    finding: str
    foreign: str = ""
    """The other system whose kernel is there, if one is."""

    def __str__(self) -> str:
        return f"({self.volume}){self.config}: {self.finding}"


class NoMenuError(BootError):
    """No volume has a boot configuration with anything in it."""


FOREIGN = (
    ("/platform/i86xpv/kernel/unix", "a Solaris kernel", "Solaris"),
    ("/platform/i86xpv/kernel/amd64/unix", "a Solaris kernel", "Solaris"),
    ("/nwserver/xnloader.sys", "a NetWare loader", "NetWare"),
)
"""Kernels that Xen's pygrub started by their path, and that are refused by name here."""


class Search:
    """The search for the menu that a guest boots.

    Volumes are taken in order, and on each the formats' paths in order. Only absence moves on to
    the next path: a configuration that exists but cannot be read ends the search, for a stale one
    behind it must not boot. One without any entry (an EFI stub whose target is elsewhere) moves on
    to the next volume. On volumes without any configuration, formats that no boot loader
    reads by itself are looked for last (LAST_FORMATS).

    `steps` are what was looked at so far, also where the search ended in an error, and `empty` the
    menus that have no entry.
    """

    def __init__(self, guest: Guest, options: InterpretOptions) -> None:
        self.guest = guest
        self.options = options
        self.steps: list[SearchStep] = []
        self.empty: list[BootMenu] = []
        self._answered: set[str] = set()

    def menu(self) -> BootMenu:
        """Return the first menu that a volume offers.

        Raises NoMenuError when no volume offers one, and what reading and interpreting raise.
        """
        for formats in (CONFIG_FORMATS, LAST_FORMATS):
            for volume in self.guest.scan.volumes:
                if volume.name not in self._answered:
                    menu = self._on(volume, formats)
                    if menu is not None:
                        return menu
        raise NoMenuError(self._summary())

    def _on(self, volume: Volume, formats: tuple[ConfigFormat, ...]) -> BootMenu | None:
        """Return the menu that a volume offers in one of these formats, if it does."""
        for config, config_format in self._configs(volume, formats):
            name = config_format.name
            try:
                menu = config_format.interpret(config, self.guest, self.options)
            except NotFoundError as error:  # another boot loader's, or an empty directory
                self._note(config, message_at(error, config))
                continue
            except PygrubError as error:
                self._note(
                    config, f"{name}, but interpreting it fails: {message_at(error, config)}"
                )
                raise
            self._answered.add(volume.name)
            if menu.entries or menu.attempts:
                self._note(menu.config, f"{menu.format}, read")
                return menu
            self._note(config, f"{name}, but it has no entries")
            for problem in menu.problems:
                self._note(config, problem)
            self.empty.append(menu)
            return None
        return None

    def _configs(
        self, volume: Volume, formats: tuple[ConfigFormat, ...]
    ) -> Iterator[tuple[FileRef, ConfigFormat]]:
        """Yield the configurations on a volume, best first; note why there is none."""
        guest = self.guest
        try:
            filesystem = guest.filesystem(volume.name)
        except PygrubError as error:
            if volume.kind != "disk" or not isinstance(error, NotFoundError):
                self.steps.append(SearchStep(volume.name, "", why_closed(error)))
            self._answered.add(volume.name)
            return
        found = False
        for base in self._bases(volume):
            for config_format in formats:
                for path in config_format.paths:
                    config = FileRef(volume.name, path, base)
                    if self._is_there(config, config_format):
                        found = True
                        yield config, config_format
        if not found and formats is CONFIG_FORMATS:
            kind = guest.filesystem_type(volume.name)
            assert kind is not None
            label = f", UUID {filesystem.uuid}" if filesystem.uuid else ""
            finding, system = "no boot configuration at any known path", ""
            for path, what, foreign in FOREIGN:
                if guest.facts(FileRef(volume.name, path)):
                    finding, system = f"{what}: pygrub-k does not start {foreign}", foreign
                    break
            finding = f"{kind.name}{label}: {finding}"
            self.steps.append(SearchStep(volume.name, "", finding, system))

    def _bases(self, volume: Volume) -> tuple[str, ...]:
        try:
            return bases(self.guest, volume)
        except PygrubError as error:
            finding = f"where systems begin on it cannot be read: {error}"
            self.steps.append(SearchStep(volume.name, "", finding))
            raise error.at(f"({volume.name})") from error

    def _is_there(self, config: FileRef, config_format: ConfigFormat) -> bool:
        try:
            facts = self.guest.facts(config)
        except PygrubError as error:
            self._note(config, f"cannot be looked up: {message_at(error, config)}")
            raise
        return facts is not None and facts.kind == config_format.kind

    def _note(self, config: FileRef, finding: str) -> None:
        self.steps.append(SearchStep(config.volume, config.base + config.path, finding))

    def _summary(self) -> str:
        if not self.steps:
            return "nothing to boot: no partition and no file system is recognised"
        volumes = len({step.volume for step in self.steps})
        empty = any(step.config for step in self.steps)
        what = "no boot configuration with an entry" if empty else "no boot configuration"
        return f"nothing to boot: {what} on {volumes} volume{'s' * (volumes != 1)}"


def why_closed(error: PygrubError) -> str:
    """Return why a volume's file system is not open, without repeating what the reason says."""
    if isinstance(error, FormatError) and error.reason.startswith(error.structure):
        return error.reason
    return error.fault


def message_at(error: PygrubError, file: FileRef) -> str:
    """Return an error's message for a line that names a file already."""
    return error.fault if error.where in {"", str(file)} else str(error)


def bases(guest: Guest, volume: Volume) -> tuple[str, ...]:
    """Return where on a volume a system may begin, likeliest first: its root, or subvolumes."""
    return tuple(path_text(base) for base in guest.subvolumes(volume.name).systems)


def files_named(guest: Guest, path: str) -> Iterator[FileRef]:
    """Yield what a path may mean: on each volume that can be read, from where a system begins."""
    for volume in guest.scan.volumes:
        try:
            found = bases(guest, volume)
        except (NotFoundError, UnsupportedError):
            continue
        for base in found:
            yield FileRef(volume.name, path, base)
