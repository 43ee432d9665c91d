"""A guest as one record: what boots, what does not and why, and the state of its file systems.

Runs in the confined worker, on the same job that boots a guest.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.boot.search import Search
from pygrub_k.boot.selection import flat
from pygrub_k.bootconfig.grub2.grubenv import parse
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import BootError, PygrubError
from pygrub_k.inspect.audit.kernel import kernel_row, version_of
from pygrub_k.inspect.audit.settings import consoles, roots
from pygrub_k.inspect.checks import report_of, sizes, tables
from pygrub_k.inspect.layout import content_of
from pygrub_k.inspect.systems import systems_of
from pygrub_k.limits import AUDIT_ITEMS
from pygrub_k.text import path_text, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.boot.job import Job
    from pygrub_k.boot.selection import Choice
    from pygrub_k.bootconfig.model import BootMenu, FileToLoad
    from pygrub_k.inspect.layout import Content
    from pygrub_k.kernels.facts import Verdict
    from pygrub_k.volumes.model import Volume

_DAMAGE: Final = 20
"""Problems of file systems in a record, at most: the first ones say enough."""


@dataclass(slots=True)
class Auditing:
    """One guest being looked at; `vdevs` are the names that its domain gives to its disks."""

    job: Job
    entry: str | None
    vdevs: Sequence[str] = ()
    kind: str = ""
    problems: list[tuple[str, str]] = field(default_factory=list)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    """As what the kernel that boots can start."""

    def record(self) -> dict[str, Any]:
        """Return the record's fields.WORKER; what fails because of the guest is part of it."""
        found: dict[str, Any] = {"boots": False}
        choice = self._choice(found)
        volumes = list(self._volumes())
        found["volumes"] = [row for _, _, row in volumes]
        found["health"] = self._health(volumes)
        found["systems"] = list(self._systems())
        if len(found["systems"]) > 1:
            names = ", ".join(f"{one['name']} on {one['volume']}" for one in found["systems"])
            self._note("several", f"{len(found['systems'])} systems: {names}")
        menu = self._menu()
        if menu is not None:
            self._describe(menu, found)
        found["kernels"] = self._kernels(menu, choice)
        if choice is not None:
            self._judge(choice, [content for _, content, _ in volumes], found)
        found["problems"] = [
            {"topic": topic, "text": text} for topic, text in self._told(found)[:AUDIT_ITEMS]
        ]
        return found

    def _note(self, topic: str, text: str) -> None:
        self.problems.append((topic, text))

    # -- what boots --------------------------------------------------------------------------

    def _choice(self, found: dict[str, Any]) -> Choice | None:
        """Return what a boot starts, its files found; else None and why, as pygrub-k says it."""
        job = self.job

        def choose() -> Choice:
            choice = job.choose(self.entry)
            if job.outputs:
                job.copy(choice)
            else:
                job.found(choice)
            return choice

        try:
            choice = job.explained(choose, by_name=self.entry is not None)
        except BootError as error:
            text = str(error)
            found["diagnosis"] = text
            found["reason"] = text.rpartition("\n")[2].removeprefix("nothing to boot: ")
            return None
        found["boots"] = True
        found["entry"], found["title"], found["args"] = choice.path, choice.title, choice.args
        found["kernel"] = str(choice.kernel.file)
        found["ramdisks"] = [str(one.file) for one in choice.ramdisks][:AUDIT_ITEMS]
        for note in choice.notes:
            self._note("menu", note)
        return choice

    def _menu(self) -> BootMenu | None:
        """Return the whole menu, which a boot does not need; None where there is none to show."""
        request = self.job.request
        try:
            return Search(self.job.guest, InterpretOptions(request.flavour)).menu()
        except PygrubError:
            return None

    def _describe(self, menu: BootMenu, found: dict[str, Any]) -> None:
        found["format"], found["menu"] = menu.format, str(menu.config)
        found["entries"] = sum(1 for _ in flat(menu.entries))
        environment = self._environment(menu)
        found["one_shot"] = environment.get("next_entry") or None
        found["saved"] = environment.get("saved_entry") or None
        if found["one_shot"]:
            shown = shortened(found["one_shot"])
            self._note("one-shot", f"{shown!r} is to boot once (next_entry in grubenv)")

    def _environment(self, menu: BootMenu) -> dict[str, str]:
        """Return the variables of the grubenv beside a configuration; none without one."""
        folder = menu.config.path.rpartition("/")[0]
        try:
            data = self.job.guest.read(menu.config.beside(f"{folder}/grubenv"))
        except PygrubError:
            return {}
        return parse(data) or {}

    def _kernels(self, menu: BootMenu | None, choice: Choice | None) -> list[dict[str, Any]]:
        """Return the kernels of the menu, each once, the one that boots first.

        That one is asked what it is; of the others only their names are known.
        """
        files: dict[str, FileToLoad] = {}
        if choice is not None:
            files[str(choice.kernel.file)] = choice.kernel
        for _, entry in flat(menu.entries) if menu is not None else ():
            if entry.kernel is not None:
                files.setdefault(str(entry.kernel.file), entry.kernel)
        rows = []
        for one in islice(files.values(), AUDIT_ITEMS):
            row: dict[str, Any] = {
                "volume": one.file.volume,
                "path": one.file.base + one.file.path,
                "version": version_of(one.file.path),
                "default": choice is not None and one is choice.kernel,
            }
            rows.append(row | self._asked(one) if row["default"] else row)
        return rows

    def _asked(self, kernel: FileToLoad) -> dict[str, Any]:
        """Return what the kernel that boots says of itself."""
        try:
            row, self.verdicts = kernel_row(self.job.guest, kernel, self.job.progress)
        except PygrubError as error:
            self._note("kernel", f"{kernel.file}: {error.fault}")
            return {}
        return row

    # -- how it is ---------------------------------------------------------------------------

    def _volumes(self) -> Iterator[tuple[Volume, Content, dict[str, Any]]]:
        guest = self.job.guest
        for volume in guest.scan.volumes[:AUDIT_ITEMS]:
            self.job.progress()
            content = content_of(volume, guest)
            health = ""
            if content.state == "readable":
                report = report_of(guest.filesystem(volume.name))
                health = "; ".join(filter(None, (report.errors, report.unclean))) or "clean"
                for topic, text in (("errors", report.errors), ("unclean", report.unclean)):
                    if text:
                        self._note(topic, f"{volume.name}: {text}")
            elif content.state == "damaged":
                health = "damaged"
            row = {
                "name": volume.name,
                "size": volume.source.size,
                "kind": content.kind,
                "state": content.state,
                "uuid": content.uuid,
                "label": path_text(content.label),
                "health": health,
                "reason": content.reason,
            }
            yield volume, content, row

    def _health(self, volumes: Sequence[tuple[Volume, Content, dict[str, Any]]]) -> str:
        """Return the worst of damaged, errors, unclean, clean; empty if no file system is read."""
        topics = {topic for topic, _ in self.problems}
        states = {row["health"] for _, _, row in volumes}
        if "damaged" in states or self._damage():
            return "damaged"
        worst = next((one for one in ("errors", "unclean") if one in topics), "")
        return worst or ("clean" if "clean" in states else "")

    def _damage(self) -> list[str]:
        guest = self.job.guest
        found = [str(one) for one in (*tables(guest), *sizes(guest))]
        return list(dict.fromkeys([*self.job.damage(), *found]))[:_DAMAGE]

    def _systems(self) -> Iterator[dict[str, str]]:
        for one in islice(systems_of(self.job.guest), AUDIT_ITEMS):
            yield {
                "volume": one.volume,
                "path": one.subvolume or "/",
                "name": one.name,
                "hostname": one.hostname,
            }

    # -- what does not fit -------------------------------------------------------------------

    def _judge(self, choice: Choice, contents: Sequence[Content], found: dict[str, Any]) -> None:
        default: dict[str, Any] = next((one for one in found["kernels"] if one["default"]), {})
        for name in ("version", "pv", "pvh"):
            found[name] = default.get(name)
        volume = choice.kernel.file.volume
        disk = volume.partition(",")[0]
        if disk.startswith("hd") and disk != "hd0" and self.vdevs:
            self._note(
                "disk",
                f"the kernel lies on {volume}: libxl gives only the first disk to a boot loader,"
                ' which bootloader_args = [ "--disk=PATH" ] changes',
            )
        for reason in roots(self.job.guest, choice, contents, self.vdevs):
            self._note("root", reason)
        for reason in consoles(choice.args):
            self._note("console", reason)
        self._judge_type(found)

    def _judge_type(self, found: dict[str, Any]) -> None:
        """Refuse a kernel that cannot start as the type of its domain."""
        verdict = self.verdicts.get(self.kind)
        if verdict is None or verdict.answer != "no":
            return
        others = [kind for kind, one in self.verdicts.items() if one.answer == "yes"]
        advice = f'; type = "{others[0]}" starts it' if others else ""
        found["boots"] = False
        found["reason"] = (
            f"the kernel cannot start as the domain's type, {self.kind}: {verdict.reason}{advice}"
        )
        self._note("type", found["reason"])

    def _told(self, found: dict[str, Any]) -> list[tuple[str, str]]:
        """Return all problems; if nothing boots, that comes first."""
        first = [] if found["boots"] or self.verdicts else [("boot", found["reason"])]
        known = {text for _, text in self.problems}
        damage = [("damage", text) for text in self._damage() if text not in known]
        return list(dict.fromkeys([*first, *self.problems, *damage]))
