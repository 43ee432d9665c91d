"""Interpret LILO's /etc/lilo.conf.

lilo.conf(5) of LILO 24. LILO itself boots from a map that it made of this file when it was
installed; what is read here is what the next installation would boot.
"""

from __future__ import annotations

from pygrub_k.bootconfig.fstab import Mounts
from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, EntryScript
from pygrub_k.errors import ConfigError, FormatError, LimitError, NotFoundError, Reason, SourceError
from pygrub_k.limits import CONFIG_ENTRIES
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.bootconfig.model import FileToLoad, InterpretOptions, Path
    from pygrub_k.guest.view import FileRef, GuestView

    Options = dict[str, str]

_LONGEST_DELAY: Final = 9999
"""Tenths of a second."""
BLANKS: Final = " \t\n\r\f\v"
INHERITED: Final[tuple[str, ...]] = (
    "addappend",
    "append",
    "bypass",
    "initrd",
    "literal",
    "password",
    "ramdisk",
    "restricted",
    "root",
)
"""What an image takes from the options before the first one, unless it has its own."""

OPTIONS: Final = frozenset(
    {
        *INHERITED,
        "alias",
        "default",
        "delay",
        "image",
        "label",
        "mandatory",
        "optional",
        "other",
        "prompt",
        "read-only",
        "read-write",
        "timeout",
    }
)
"""What counts here of all that lilo.conf may say."""


LINE: Final = " line"
TEXT: Final = " text"
"""Of a section, beside its options: where it begins, and what is written there."""


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of a lilo.conf: its images, and `other` systems that cannot be booted.

    Raises ConfigError where the syntax is wrong, and FormatError and SourceError where a file that
    an unattended boot needs cannot be read.
    """
    text = text_of(guest.read(config))
    options, sections = _sections(text, str(config))
    _keep_texts(text, sections)
    files, mounts = Files(guest), Mounts(guest, config.volume)
    inherited = _inherited(options)
    images = [_Image({**inherited, **section}, files, mounts) for section in sections]
    images = [image for image in images if image.counts()]
    default = _default(options.get("default"), images)
    problems: tuple[str, ...] = ()
    if default is None and images:
        problems = (f"{config}: no image has the label {options['default']!r}",)
    attempts = (Attempt(str(default), images[default].entry()),) if default is not None else ()
    menu = BootMenu(
        config,
        "lilo",
        tuple(image.listed() for image in images) if wanted.entries or wanted.live else (),
        attempts,
        "" if default is None else str(default),
        _timeout(options),
        problems,
        waits="prompt" in options and "timeout" not in options,
    )
    if not wanted.live:
        return menu
    from pygrub_k.bootconfig.listed import ListedMenu

    def script(path: Path) -> EntryScript:
        return EntryScript("lilo.conf", images[path[0]].text)

    def attempt(_path: Path, text: str) -> BootEntry:
        above, edited = _sections(text, "line")
        if above or len(edited) != 1:
            raise ConfigError("line", 1, "an entry begins with image= or other=, and has one")
        return _Image({**inherited, **edited[0]}, Files(guest), mounts).entry()

    return menu.replaced(live=ListedMenu(menu, script, attempt))


def _keep_texts(text: str, sections: list[Options]) -> None:
    """Add to each section the lines that it is written in."""
    lines = text.split("\n")
    starts = [*(int(section[LINE]) for section in sections), len(lines) + 1]
    for section, first, after in zip(sections, starts, starts[1:], strict=False):
        section[TEXT] = "\n".join(lines[first - 1 : after - 1]).rstrip() + "\n"


def _inherited(options: Options) -> Options:
    inherited = {key: options[key] for key in INHERITED if key in options}
    access = [key for key in options if key in {"read-only", "read-write"}]
    return inherited | dict.fromkeys(access[-1:], "")


def _default(label: str | None, images: list[_Image]) -> int | None:
    """Return which image boots: that with the label or alias, else the first."""
    if label is None:
        return 0 if images else None
    for number, image in enumerate(images):
        if label.lower() in image.names():
            return number
    return None


def _timeout(options: Options) -> float | None:
    """Return seconds: of the prompt if there is one, else of the delay before the boot."""
    if "prompt" not in options:
        return _tenths(options.get("delay", "0"))
    return _tenths(options["timeout"]) if "timeout" in options else None


def _tenths(text: str) -> float:
    return (decimal(text, _LONGEST_DELAY) or 0) / 10


class _Image:
    """One `image` or `other` section, inherited options included."""

    def __init__(self, options: Options, files: Files, mounts: Mounts) -> None:
        self.options = options
        self.files = files
        self.mounts = mounts
        self.path = options.get("image", "")
        self.text = options.get(TEXT, "")

    @property
    def label(self) -> str:
        path = self.path or self.options.get("other", "")
        return self.options.get("label") or path.rpartition("/")[2]

    def names(self) -> set[str]:
        return {self.label.lower(), self.options.get("alias", self.label).lower()}

    def counts(self) -> bool:
        """Return whether LILO would install it: an `optional` one only if it is there."""
        if "optional" not in self.options or not self.path:
            return True
        try:
            return self.files.facts(self._file(self.path)) is not None
        except (FormatError, SourceError):
            return True

    def listed(self) -> BootEntry:
        """Return it for the menu: what cannot be read is a problem of its own."""
        try:
            return self.entry()
        except (FormatError, SourceError) as error:
            return BootEntry(self.label, self.label, problems=(Reason.of(error),))

    def entry(self) -> BootEntry:
        """Return what it boots; FormatError and SourceError pass through."""
        if not self.path:
            problem = f"other={self.options.get('other', '')}: another boot sector, not Linux"
            return BootEntry(self.label, self.label, problems=(problem,))
        initrd = self.options.get("initrd", "")
        try:
            kernel = self._load(self.path)
            ramdisks = (self._load(initrd),) if initrd else ()
        except NotFoundError as error:
            return BootEntry(
                self.label,
                self.label,
                args=self._args(),
                problems=(Reason.of(error),),
                missing=self.path,
                named=(initrd,) if initrd else (),
            )
        asks = "password" in self.options and not {"restricted", "bypass"} & self.options.keys()
        return BootEntry(
            self.label,
            self.label,
            kernel,
            self._args(),
            ramdisks,
            root=f"({kernel.file.volume})",
            restricted=asks,
        )

    def _file(self, path: str) -> FileRef:
        return self.mounts.file(path if path.startswith("/") else f"/{path}")

    def _load(self, path: str) -> FileToLoad:
        return self.files.load(path, self._file(path))

    def _args(self) -> str:
        """Return the command line; `literal` replaces everything else in it."""
        literal = self.options.get("literal")
        if literal is not None:
            return literal.strip()
        parts: list[str] = []
        root = self.options.get("root", "")
        if root and root != "current":
            parts.append(f"root={root}")
        access = {"read-only": "ro", "read-write": "rw"}
        parts += [access[key] for key in self.options if key in access][-1:]
        if "ramdisk" in self.options:
            parts.append(f"ramdisk={self.options['ramdisk']}")
        parts += [self.options.get(key, "").strip() for key in ("append", "addappend")]
        return " ".join(part for part in parts if part)


def _sections(text: str, name: str) -> tuple[Options, list[Options]]:
    """Return the global options and those of each image; a flag's value is empty."""
    options: Options = {}
    sections: list[Options] = []
    current = options
    tokens = _tokens(text, name)
    token = next(tokens, None)
    while token is not None:
        line, key, plain = token
        if key == "=" and plain:
            raise ConfigError(name, line, "an option is missing before '='")
        key, value = key.lower(), ""
        token = next(tokens, None)
        if token is not None and token[1:] == ("=", True):
            token = next(tokens, None)
            if token is None:
                raise ConfigError(name, line, f"{key} has no value")
            value, token = token[1], next(tokens, None)
        if key in {"image", "other"}:
            if len(sections) >= CONFIG_ENTRIES:
                raise LimitError(f"{name}:{line}: more than {CONFIG_ENTRIES} images")
            current = {LINE: str(line)}
            sections.append(current)
        if key in OPTIONS:
            current.pop(key, None)
            current[key] = value
    return options, sections


def _tokens(text: str, name: str) -> Iterator[tuple[int, str, bool]]:
    """Yield (line, word, whether it stood without quotes); a plain `=` is a word of its own."""
    at, line, end = 0, 1, len(text)
    while at < end:
        character = text[at]
        if character in BLANKS:
            line += character == "\n"
            at += 1
        elif character == "#":
            at = text.find("\n", at)
            at = end if at < 0 else at
        elif character == "=":
            yield line, "=", True
            at += 1
        elif character == '"':
            word, at, newlines = _quoted(text, at + 1, name, line)
            yield line, word, False
            line += newlines
        else:
            word, at = _word(text, at)
            yield line, word, True


def _word(text: str, at: int) -> tuple[str, int]:
    """Read a word without quotes; a backslash takes the next character as it is."""
    pieces: list[str] = []
    while at < len(text) and text[at] not in BLANKS and text[at] not in "=#":
        if text[at] == "\\" and at + 1 < len(text):
            at += 1
        pieces.append(text[at])
        at += 1
    return "".join(pieces), at


def _quoted(text: str, at: int, name: str, line: int) -> tuple[str, int, int]:
    """Read a quoted word from behind its quote; return it, where it ends, and its line ends.

    Backslashes stand before quotes, backslashes and line ends; the last vanish with the blanks
    that begin the next line.
    """
    pieces: list[str] = []
    newlines = 0
    while at < len(text) and text[at] != '"':
        character = text[at]
        if character == "\\" and text[at + 1 : at + 2] == "\n":
            at, newlines = at + 2, newlines + 1
            while at < len(text) and text[at] in " \t":
                at += 1
            continue
        if character == "\\" and text[at + 1 : at + 2] in {'"', "\\"}:
            at += 1
            character = text[at]
        elif character == "\n":
            raise ConfigError(name, line, "a quoted value does not end on its line")
        pieces.append(character)
        at += 1
    if at == len(text):
        raise ConfigError(name, line, "a quoted value does not end")
    return "".join(pieces), at + 1, newlines
