"""A domain's configuration for xl, as a plan of what to look at: xl.cfg(5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.errors import UsageError
from pygrub_k.fleet.guests import GuestPlan
from pygrub_k.fleet.xl_disks import xl_disk
from pygrub_k.fleet.xl_syntax import parsed

if TYPE_CHECKING:
    from pygrub_k.fleet.guests import GuestDisk
    from pygrub_k.fleet.xl_syntax import Value

_BUILDERS: Final = {"generic": "pv", "linux": "pv", "hvm": "hvm"}
_KINDS: Final = ("pv", "pvh", "hvm")


def xl_plan(text: str, file: str, name: str) -> GuestPlan:
    """Return what a configuration says; `name` is the guest's where it says none itself.

    What is wrong with its settings refuses the plan; ConfigError if its syntax is wrong.
    """
    settings = parsed(text, file)
    kind = _text(settings, "type") or _BUILDERS.get(_text(settings, "builder"), "")
    refused: list[str] = []
    if "type" in settings and kind not in _KINDS:
        refused.append(f"type is {kind!r}: xl knows {', '.join(_KINDS)}")
        kind = ""
    disks = _disks(settings, refused)
    kernel = _text(settings, "kernel")
    words = [_text(settings, "root"), _text(settings, "extra")]
    words[0] = f"root={words[0]}" if words[0] else ""
    args = _text(settings, "cmdline") or " ".join(filter(None, words))
    return GuestPlan(
        name=_text(settings, "name") or name,
        config=file,
        disks=disks,
        kind=kind or "pv",
        kernel=kernel,
        ramdisk=_text(settings, "ramdisk"),
        args=args,
        bootloader=_text(settings, "bootloader"),
        bootloader_args=_texts(settings, "bootloader_args"),
        problems=tuple(refused[1:]),
        refused=refused[0] if refused else "",
    )


def _disks(settings: dict[str, Value], refused: list[str]) -> tuple[GuestDisk, ...]:
    found = []
    for text in _texts(settings, "disk"):
        try:
            disk = xl_disk(text)
        except UsageError as error:
            refused.append(str(error))
            continue
        if not disk.removable:
            found.append(disk)
    if not found and not refused:
        refused.append("it has no disk")
    return tuple(found)


def _text(settings: dict[str, Value], name: str) -> str:
    value = settings.get(name, "")
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _texts(settings: dict[str, Value], name: str) -> tuple[str, ...]:
    """Return the strings of a list; xl takes a single string for words separated by blanks."""
    value = settings.get(name, [])
    if isinstance(value, str):
        return tuple(value.split()) if name != "disk" else (value,)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()
