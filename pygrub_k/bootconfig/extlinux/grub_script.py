"""Converts a SYSLINUX configuration to a script of GRUB 2, as GRUB does.

Each label becomes a menu entry, submenus are flattened, and an APPEND stands in the script as it
is, so that GRUB expands variables in it. What the lines become was observed on grub-syslinux2cfg of
GRUB 2.06; where that ends without a script (mboot.c32), Syslinux's own rules are followed.
"""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.choices import Choices
from pygrub_k.bootconfig.extlinux.configuration import split_word
from pygrub_k.bootconfig.extlinux.label import NOT_LINUX, Place, without_initrd
from pygrub_k.bootconfig.extlinux.modules import module_of
from pygrub_k.bootconfig.extlinux.syntax import Parser
from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.errors import NO_FILE, LimitError, NotFoundError
from pygrub_k.limits import CONFIG_TEXT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.extlinux.choices import Started
    from pygrub_k.bootconfig.extlinux.configuration import Configuration, Label
    from pygrub_k.guest.view import FileRef, GuestView


def script_of(config: FileRef, folder: str, guest: GuestView) -> str:
    """Return the script for a configuration; relative paths begin at `folder`.

    Without a time-out it is what the default label does, as that boots at once. Raises
    NotFoundError if there is no such file, FormatError and SourceError for what cannot be read, and
    LimitError for one that never ends.
    """
    conversion = _Conversion(config, folder, guest)
    conversion.parser.parse(conversion.lines(config))
    return conversion.script(conversion.parser.configuration)


class _Conversion:
    def __init__(self, config: FileRef, folder: str, guest: GuestView) -> None:
        self.config = config
        self.guest = guest
        self.place = Place(Files(guest), config, folder)
        self.parser = Parser(self._included, str(config))
        self.text = 0

    def lines(self, file: FileRef) -> list[str]:
        content = self.guest.read(file)
        self.text += len(content)
        if self.text > CONFIG_TEXT:
            raise LimitError(f"{file}: more than {CONFIG_TEXT} bytes of configurations in all")
        return text_of(content).split("\n")

    def _included(self, path: str) -> list[str]:
        if not self.place.is_file(path):
            raise NotFoundError("no such file").because(NO_FILE)
        return self.lines(self.place.file(path))

    def script(self, settings: Configuration) -> str:
        choices = Choices(settings, self.place)
        if settings.default and not settings.timeout:
            default = settings.label(settings.default)
            return self._body(choices, *default) if default else ""
        lines = [f"set timeout={-(-settings.timeout // 10)}"]
        if settings.default:
            lines.append(f"set default={_quoted(settings.default)}")
        for label in settings.labels:
            title, name = _quoted(label.title or label.name), _quoted(label.name)
            body = self._body(choices, label, "")
            lines.append(f"menuentry {title} --id {name} {{\n{body}\n}}")
        return "\n".join(lines) + "\n"

    def _body(self, choices: Choices, label: Label, options: str) -> str:
        """Return the body of a label's entry; it is empty if no kernel is started."""
        try:
            started = choices.through_modules(label, options)
            source = choices.other_source(started.label, started.options)
        except NotFoundError:
            return "true"
        if source is not None:
            path = source.paths[0] if source.paths else self.config.path
            return f"syslinux_configfile -c {_quoted(source.folder)} {self._word(path)}"
        return self._commands(choices, started)

    def _commands(self, choices: Choices, started: Started) -> str:
        label = started.label
        append = choices.settings.append if label.append is None else label.append
        append = "" if append in (None, "-") else str(append)
        word, own = split_word(label.kernel)
        command = f"{own} {append} {started.options}".strip()
        name = word.replace("\\", "/").rpartition("/")[2].lower()
        is_module = label.type == "com32" or (label.type == "kernel" and name.endswith(".c32"))
        if label.type == "localboot" or (is_module and module_of(word) == "chain"):
            return "chainloader +1"
        if is_module and module_of(word) == "mboot":
            return self._multiboot(command)
        if label.type not in {"kernel", "linux"} or (
            label.type == "kernel" and name.endswith(NOT_LINUX)
        ):
            return "true"
        lines = [f"linux {self._word(word)} {command}"]
        listed = f"{without_initrd(command)[1]},{label.initrd or ''}"
        ramdisks = [self._word(path) for path in listed.split(",") if path.strip()]
        if ramdisks:
            lines.append(f"initrd {' '.join(ramdisks)}")
        return "\n".join(lines)

    def _multiboot(self, command: str) -> str:
        lines = []
        for number, module in enumerate(f" {command} ".split(" --- ")):
            word, arguments = split_word(module)
            lines.append(f"{'module' if number else 'multiboot'} {self._word(word)} {arguments}")
        return "\n".join(lines)

    def _word(self, path: str) -> str:
        """Return a file's name for the script: with its volume, in quotes."""
        return _quoted(str(self.place.file(path.strip())))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
