"""GRUB's `blscfg` command: menu entries from the files of `/loader/entries`, in both flavours.

GRUB manual, "blscfg"; the Boot Loader Specification's files, but read as GRUB reads them: it knows
fewer keys, stops at the first line without a value, and its order is its own. How Fedora's command
differs was observed on Fedora's GRUB.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FILE_NOT_FOUND,
    OK,
    UNKNOWN_DEVICE,
    MenuEntry,
)
from pygrub_k.bootconfig.grub2.script.numbers import unsigned
from pygrub_k.bootconfig.grub2.versions import file_key, package_key
from pygrub_k.errors import NO_FILE, NotFoundError, Reason
from pygrub_k.guest.view import FileRef

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

    Keys = list[tuple[str, str]]

_DIRECTORY: Final = "/loader/entries"
_LARGEST: Final = 1 << 20
"""As Fedora's blscfg: a larger file is no entry."""
_UPSTREAM_OPTIONS: Final = (
    Option("path", "p", takes="value"),
    Option("enable-fallback", "f"),
    Option("show-default", "d"),
    Option("show-non-default", "n"),
    Option("entry", "e", takes="value"),
)


def blscfg(machine: Machine, arguments: list[str]) -> int:
    """`blscfg`: add entries to the menu, newest first, where the command stands.

    Options mean the command of GRUB 2.14, in Fedora's GRUB too: its own has none.
    """
    if machine.fedora and not any(word.startswith("-") for word in arguments):
        return _fedora(machine, arguments)
    return _upstream(machine, arguments)


def _fedora(machine: Machine, arguments: list[str]) -> int:
    """`blscfg [default | non-default | (DEVICE)/DIRECTORY | FILE.conf | ID]`."""
    parsed = parse(arguments, ())
    if isinstance(parsed, int):
        return parsed
    argument = parsed.words[0] if len(parsed.words) == 1 else ""
    path = argument if argument.startswith("(") or argument.endswith(".conf") else ""
    places = [path]
    if not path:
        directory = machine.variables.values.get("blsdir") or _DIRECTORY
        places = [directory, "/boot" + _DIRECTORY]
    status = _read(machine, places, fedora=True)
    if status != OK:
        return status
    wanted = argument if argument in {"default", "non-default"} or not path else ""
    default = machine.variables.values.get("default")
    for index, (name, entry) in enumerate(_ordered(machine, fedora=True)):
        is_default = _is_default(default, name, entry, index, fedora=True)
        chosen = {"": True, "default": is_default, "non-default": not is_default}
        if chosen.get(wanted, wanted == name):
            _create(machine, name, entry, fedora=True)
    return OK


def _upstream(machine: Machine, arguments: list[str]) -> int:
    """`blscfg [-p DIRECTORY] [-f] [-d] [-n] [-e FILE]`."""
    parsed = parse(arguments, _UPSTREAM_OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if parsed.words:
        return machine.fail(BAD_ARGUMENT, f"blscfg {' '.join(arguments)}: wrong arguments")
    given = parsed.given
    places = [given["path"][0] if "path" in given else _DIRECTORY]
    if "enable-fallback" in given:
        places.append(_DIRECTORY)
    status = _read(machine, places, fedora=False)
    if status != OK:
        return status
    everything = not {"show-default", "show-non-default", "entry"} & given.keys()
    default = machine.variables.values.get("default")
    for index, (name, entry) in enumerate(_ordered(machine, fedora=False)):
        is_default = _is_default(default, name, entry, index, fedora=False)
        if (
            everything
            or ("show-default" if is_default else "show-non-default") in given
            or given.get("entry") == [name]
        ):
            _create(machine, name, entry, fedora=False)
    return OK


def _ordered(machine: Machine, *, fedora: bool) -> list[tuple[str, Keys]]:
    """Return the entries that were read, newest first; of equal names only the first read."""
    key = package_key if fedora else file_key
    by_key = {key(name): name for name in reversed(machine.snippets)}
    return [(by_key[k], machine.snippets[by_key[k]]) for k in sorted(by_key, reverse=True)]


def _is_default(default: str | None, name: str, entry: Keys, index: int, *, fedora: bool) -> bool:
    if not default:
        return False
    if default in {name, _value(entry, "title")}:
        return True
    number = unsigned(default)
    if number is None:
        return False
    return number[0] == index and (fedora or number[1] == len(default))


# -- reading -------------------------------------------------------------------------------------


def _read(machine: Machine, places: list[str], *, fedora: bool) -> int:
    """Read the first place that has entries: directories on the root device, or one file.

    The device has to be there: no other volume's entries stand in for it.
    """
    before = len(machine.snippets)
    for place in places:
        device, path = machine.variables.values.get("root", ""), place
        if place.startswith("("):
            device, _, path = place[1:].partition(")")
        volume = machine.devices.volume(device)
        if volume is None:
            return machine.fail(UNKNOWN_DEVICE, f"blscfg: no device ({device})")
        file = FileRef(volume, path or _DIRECTORY, machine.devices.base(volume))
        if path.endswith(".conf"):
            if machine.guest.facts(file) is None:
                why = Reason(f"blscfg: {file} does not exist", NO_FILE)
                return machine.fail(FILE_NOT_FOUND, why)
            _read_entry(machine, file, fedora=fedora)
            return OK
        try:
            names = machine.guest.list(file)
        except NotFoundError:
            continue
        for name in names:
            hidden = fedora and name.startswith(".")
            if name.endswith(".conf") and not hidden:
                _read_entry(machine, file.beside(f"{file.path}/{name}"), fedora=fedora)
        if len(machine.snippets) > before:
            break
    return OK


def _read_entry(machine: Machine, file: FileRef, *, fedora: bool) -> None:
    name = file.path.rpartition("/")[2]
    if fedora:
        name = name.removesuffix(".conf")
    facts = machine.guest.facts(file)
    if name in machine.snippets or facts is None or facts.size > _LARGEST:
        return
    try:
        data = machine.guest.read(file)
    except NotFoundError:
        return
    machine.charge(len(data))
    machine.add_snippet(name, _keys(data.decode("utf-8", "surrogateescape")))


def _keys(text: str) -> Keys:
    """Return the keys and values of a file, up to the first line that has no value."""
    found = []
    for line in text.replace("\r", "").split("\n"):
        stripped = line.lstrip(" \t")
        if stripped.startswith("#"):
            continue
        end = next((i for i, char in enumerate(stripped) if char in " \t"), -1)
        value = stripped[end:].lstrip(" \t") if end > 0 else ""
        if not value:
            break
        found.append((stripped[:end], value))
    return found


# -- entries -------------------------------------------------------------------------------------


def _value(entry: Keys, key: str) -> str | None:
    return next((value for name, value in entry if name == key), None)


def _values(entry: Keys, key: str) -> list[str]:
    return [value for name, value in entry if name == key]


def _create(machine: Machine, name: str, entry: Keys, *, fedora: bool) -> None:
    """Add the menu entry of a file; there is none for a file without a kernel, or a second time."""
    kernel = _value(entry, "linux")
    if kernel is None or name in machine.shown_snippets:
        return
    machine.shown_snippets.add(name)
    lines = _fedora_body(machine, entry, kernel) if fedora else None
    if lines is None:
        lines = _upstream_body(machine, entry, kernel)
    arguments = [_value(entry, "title") or kernel, *_values(entry, "grub_arg")]
    users = _value(entry, "grub_users")
    machine.add_entry(
        MenuEntry(
            arguments,
            "".join(f"{line}\n" for line in lines),
            identity=name.removesuffix(".conf"),
            users=None if users is None else expanded(machine, users),
            submenu=False,
        )
    )


def _upstream_body(machine: Machine, entry: Keys, kernel: str) -> list[str]:
    options = _value(entry, "options")
    text = None if options is None else expanded(machine, options)
    lines = ["savedefault"] if _is_set(machine, "blsuki_save_default") else []
    lines.append(f"linux {kernel}" + ("" if text is None else f" {text}"))
    ramdisks = _values(entry, "initrd")
    if ramdisks:
        lines.append(" ".join(["initrd", *ramdisks]))
    device_tree = _value(entry, "devicetree")
    if device_tree is not None:
        lines.append(f"devicetree {expanded(machine, device_tree) or ''}")
    return lines


def _fedora_body(machine: Machine, entry: Keys, kernel: str) -> list[str]:
    values = machine.variables.values
    options = _value(entry, "options")
    if options is None:
        options = values.get("default_kernelopts")
    text = None if options is None else expanded(machine, options)
    lines = ["savedefault"] if _is_set(machine, "save_default") else []
    lines += ["load_video", "set gfxpayload=keep", "insmod gzio"]
    lines.append(f"linux ($root){kernel}" + ("" if text is None else f" {text}"))
    ramdisks = _values(entry, "initrd")
    early = values.get("early_initrd")
    if early:
        directory = (ramdisks[0] if ramdisks else kernel).rpartition("/")[0] + "/"
        ramdisks = [directory + file for file in early.split(" ")] + ramdisks
    if ramdisks:
        lines.append(" ".join(["initrd", *(f"($root){file}" for file in ramdisks)]))
    device_tree = _value(entry, "devicetree")
    if device_tree is not None:
        lines.append(f"devicetree ($root){expanded(machine, device_tree) or ''}")
    return lines


def _is_set(machine: Machine, name: str) -> bool:
    return machine.variables.values.get(name) in {"true", "1"}


def expanded(machine: Machine, value: str) -> str | None:
    r"""Return a value with each `$name` replaced, before any script is parsed; None if it is empty.

    A blank is put after what a name stands for, in place of one that follows it; names that stand
    for nothing vanish. Fedora's leaves `\$` alone. A piece of one character before a `$` or at the
    end is lost, as GRUB loses it.
    """
    out: str | None = None
    start = end = 0
    named = False

    def add(until: int) -> str | None:
        piece = value[start : until + 1]
        if not named:
            return (out or "") + piece
        text = machine.variables.values.get(piece)
        if text is None:
            return out
        machine.charge(len(text))
        return f"{out or ''}{text} "

    for at, char in enumerate(value):
        if char == "$" and not (machine.fedora and value[at - 1 : at] == "\\"):
            if start != end:
                out = add(end)
            named, start = True, at + 1
        elif named and not ((char.isascii() and char.isalnum()) or char == "_"):
            out = add(end)
            named, start = False, at + (char == " ")
        end = at
    return add(end) if start != end else out
