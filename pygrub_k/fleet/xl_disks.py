"""Disks as xl's configuration writes them: xl-disk-configuration(5), also the old prefixes."""

from __future__ import annotations

import re
from typing import Final

from pygrub_k.errors import UsageError
from pygrub_k.fleet.guests import GuestDisk
from pygrub_k.text import shortened

FORMATS: Final = ("raw", "qcow2", "vhd", "qcow", "qed", "empty")
_OLD_FORMATS: Final = {"raw": "raw", "qcow": "qcow", "qcow2": "qcow2", "vhd": "vhd"}
"""Prefixes that name a format: `qcow2:/path,xvda,w`."""
_OLD_BACKENDS: Final = ("phy", "file", "tap2", "tap", "aio", "ioemu", "tapdisk")
"""Prefixes that name who attaches the disk."""
_SCRIPTS: Final = ("iscsi", "nbd", "enbd", "drbd")
"""Prefixes that name a script, which makes the disk when the domain starts."""
_PREFIX: Final = re.compile(r"([a-z][a-z0-9]*):")
_ACCESS: Final = {"r": True, "ro": True, "w": False, "rw": False}
_FLAGS: Final = frozenset(
    (*("discard", "no-discard", "direct-io-safe", "colo", "trusted", "untrusted"),)
)
_PARAMETERS: Final = frozenset(("target", "format", "vdev", "access", "devtype", "script"))
_IGNORED: Final = frozenset(
    (
        *("backendtype", "backend", "colo-host", "colo-port", "colo-export", "active-disk"),
        *("hidden-disk", "transport", "grant_usage", "irq", "base", "specification"),
    )
)


def xl_disk(text: str) -> GuestDisk:
    """Return the disk that a string of `disk = [ … ]` means; UsageError if it means none.

    What is made only when the domain starts (a script's disk) has that as its `problem`.
    """
    found: dict[str, str] = {}
    rest, script, prefixed = _without_prefixes(text, found)
    if script:
        found["script"] = script
    positional = ["target", *(() if prefixed else ("format",)), "vdev", "access"]
    comma = ","
    while comma:
        if rest.startswith("target="):  # it takes all that follows, commas too
            _put(found, "target", rest.removeprefix("target="), text)
            break
        word, comma, rest = rest.partition(",")
        rest = rest.lstrip()
        _take(found, word, positional, text)
    return _disk(found, text)


def _take(found: dict[str, str], word: str, positional: list[str], text: str) -> None:
    """Take one word: a parameter, a flag, or the next that is known by its place."""
    key, equals, value = word.partition("=")
    if word == "cdrom":
        found["devtype"] = "cdrom"
    elif equals and key in _PARAMETERS:
        _put(found, key, value, text)
    elif equals and key not in _IGNORED:
        raise UsageError(f"disk {shortened(text)!r}: unknown parameter {shortened(key)!r}")
    elif not equals and word not in _FLAGS:
        while positional and positional[0] in found:
            positional.pop(0)
        if not positional:
            raise UsageError(f"disk {shortened(text)!r}: unknown word {shortened(word)!r}")
        _put(found, positional.pop(0), word, text)


def _without_prefixes(text: str, found: dict[str, str]) -> tuple[str, str, bool]:
    """Return a text without old prefixes, the script that one names, and whether there were any."""
    script, prefixed = "", False
    while (match := _PREFIX.match(text)) is not None:
        name = match[1]
        if name in _OLD_FORMATS:
            found.setdefault("format", _OLD_FORMATS[name])
        elif name in _SCRIPTS:
            script = f"block-{name}"
        elif name not in _OLD_BACKENDS:
            break
        prefixed = True
        text = text[match.end() :]
    if prefixed:
        found.setdefault("format", "raw")
    return text, script, prefixed


def _put(found: dict[str, str], key: str, value: str, text: str) -> None:
    if found.get(key) and found[key] != value:
        raise UsageError(f"disk {shortened(text)!r}: {key} is given twice")
    found[key] = value


def _disk(found: dict[str, str], text: str) -> GuestDisk:
    script = found.get("script", "")
    form = found.get("format") or "raw"
    if form not in FORMATS:
        raise UsageError(
            f"disk {shortened(text)!r}: unknown format {shortened(form)!r}; xl knows"
            f" {', '.join(FORMATS)}"
        )
    access = found.get("access")
    if access and access not in _ACCESS:
        raise UsageError(f"disk {shortened(text)!r}: unknown access {shortened(access)!r}")
    vdev, _, kind = found.get("vdev", "").removeprefix("ioemu:").partition(":")
    removable = "cdrom" in {kind, found.get("devtype")} or form == "empty"
    target = found.get("target", "")
    if not vdev:
        raise UsageError(f"disk {shortened(text)!r}: it says no vdev, such as xvda")
    if not target and not removable:
        raise UsageError(f"disk {shortened(text)!r}: it has no target")
    problem = ""
    if script:
        problem = f"{target}: the script {script} makes it when the domain starts"
    elif form in {"qcow", "qed"}:
        problem = f"{target}: images of {form} are not read"
    return GuestDisk(target, form, vdev, removable or _ACCESS[access or "w"], removable, problem)
