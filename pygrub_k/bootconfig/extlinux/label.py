"""What a label of an extlinux.conf starts: kernel, ramdisks and command line."""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.configuration import split_word
from pygrub_k.bootconfig.model import BootEntry
from pygrub_k.errors import OTHER_PROGRAM, NotFoundError, Reason

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.extlinux.configuration import Label
    from pygrub_k.bootconfig.locate import Files
    from pygrub_k.bootconfig.model import FileToLoad
    from pygrub_k.guest.view import FileRef

NOT_LINUX: Final = (".c32", ".bs", ".bin", ".bss", ".com", ".cbt", ".img")
"""Endings by which KERNEL takes a file for something else than a Linux kernel; `.0` is one when
booting from a network only, and kernels have versions like that."""


class Place:
    """Where relative paths start: a directory on a volume.

    `isolinux` says that the boot loader of an optical disc reads the configuration.
    """

    def __init__(self, files: Files, config: FileRef, folder: str) -> None:
        self.files = files
        self.config = config
        self.volume = config.volume
        self.folder = folder
        filesystem = files.guest.probe(config.volume).filesystem
        self.backslashes = filesystem == "fat"
        self.isolinux = filesystem == "iso9660" or config.path.endswith("/isolinux.cfg")

    def file(self, word: str) -> FileRef:
        """Return the file that a word names: relative to the directory, or from the root."""
        path = word.replace("\\", "/") if self.backslashes else word
        return self.config.beside(path if path.startswith("/") else f"{self.folder}/{path}")

    def is_file(self, word: str) -> bool:
        return self._kind(word) == "file"

    def is_directory(self, word: str) -> bool:
        return self._kind(word) == "directory"

    def _kind(self, word: str) -> str:
        facts = self.files.facts(self.file(word))
        return facts.kind if facts is not None else ""

    def load(self, word: str) -> FileToLoad:
        return self.files.load(word, self.file(word))


def entry_of(
    label: Label, default_append: str | None, options: str, place: Place, shown: Label
) -> BootEntry:
    """Return what a label boots, with `options` behind its own, under the name of `shown`.

    `default_append` is the APPEND outside of labels, for a label without one. What cannot be
    booted is a problem of the entry; FormatError and SourceError pass through.
    """
    append = default_append if label.append is None else label.append
    append = "" if append in (None, "-") else str(append)
    append = f"{append} {options}".strip()
    title = shown.title or shown.name
    try:
        kernel, args, ramdisks = _loaded(label, append, place)
    except NotFoundError as error:
        problems: tuple[str, ...] = (Reason.of(error),)
        return BootEntry(
            title,
            shown.name,
            args=without_initrd(append)[0],
            root=f"({place.volume})",
            problems=problems,
            missing=_named(label, place),
            restricted=label.password,
            hotkey=shown.hotkey,
            named=tuple(_ramdisks(label, append)),
        )
    return BootEntry(
        title,
        shown.name,
        kernel,
        args,
        ramdisks,
        root=f"({place.volume})",
        restricted=label.password,
        hotkey=shown.hotkey,
    )


def _loaded(
    label: Label, append: str, place: Place
) -> tuple[FileToLoad, str, tuple[FileToLoad, ...]]:
    if label.disabled:
        raise NotFoundError("a heading of the menu, which cannot be selected")
    if label.goto is not None:
        raise NotFoundError(f"MENU GOTO {label.goto}: leads to another menu")
    word, own = split_word(label.kernel)
    command = f"{own} {append}".strip()
    name = word.replace("\\", "/").rpartition("/")[2].lower()
    by_name = label.type == "kernel"
    module = label.type == "com32" or (by_name and name.endswith(".c32"))
    if module and name.removesuffix(".c32") == "mboot":
        return _multiboot(command, place)
    if module and name.removesuffix(".c32") == "linux" and command:
        word, command = split_word(command)
    elif label.type not in {"kernel", "linux"} or (by_name and name.endswith(NOT_LINUX)):
        why = f"{label.type.upper()} {label.kernel}: not a Linux kernel"
        raise NotFoundError(why).because(OTHER_PROGRAM)
    kernel = place.load(word)
    ramdisks = tuple(place.load(file) for file in _ramdisks(label, command))
    return kernel, without_initrd(command)[0], ramdisks


def _ramdisks(label: Label, command: str) -> dict[str, None]:
    """Return the ramdisks, in order, that a label and its command line name."""
    listed = without_initrd(command)[1]
    words = [*split_word(label.initrd or "")[0].split(","), *listed.split(",")]
    return dict.fromkeys(file for file in words if file)


def _named(label: Label, place: Place) -> str:
    """Return the path of the kernel that a label names, if it may be a kernel."""
    if label.type not in {"kernel", "linux"} or label.disabled or label.goto is not None:
        return ""
    return place.file(split_word(label.kernel)[0]).path


def _multiboot(command: str, place: Place) -> tuple[FileToLoad, str, tuple[FileToLoad, ...]]:
    """Return what a hypervisor starts: `mboot.c32 xen.gz … --- vmlinuz … --- initrd`.

    The first of three modules is the hypervisor; the first of two only if its name says so.
    """
    modules = [module.strip() for module in f" {command} ".split(" --- ")]
    first = split_word(modules[0])[0].rpartition("/")[2]
    if len(modules) != 2 or first.lower().startswith("xen"):  # noqa: PLR2004 - named above
        modules = modules[1:]
    if not modules or not modules[0]:
        raise NotFoundError("mboot.c32 with nothing behind the hypervisor")
    word, args = split_word(modules[0])
    ramdisks = tuple(place.load(split_word(module)[0]) for module in modules[1:] if module)
    return place.load(word), args, ramdisks


def without_initrd(command: str) -> tuple[str, str]:
    """Return a command line without its `initrd=` words, and what the last of them lists.

    >>> without_initrd("ro initrd=/a,/b  quiet")
    ('ro  quiet', '/a,/b')
    """
    listed = ""
    kept: list[str] = []
    for word in command.split(" "):
        if word.startswith("initrd="):
            listed = word.removeprefix("initrd=")
        elif word or kept:
            kept.append(word)
    return " ".join(kept).strip(" "), listed
