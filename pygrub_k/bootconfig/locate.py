"""Whether what a configuration names is there to be loaded."""

from __future__ import annotations

from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.errors import NO_FILE, LimitError, NotFoundError
from pygrub_k.limits import CONFIG_LOOKUPS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.guest.view import FileFacts, FileRef, GuestView


class Files:
    """The files that one configuration asks for: CONFIG_LOOKUPS of them at most."""

    def __init__(self, guest: GuestView) -> None:
        self.guest = guest
        self._left = CONFIG_LOOKUPS

    def facts(self, file: FileRef) -> FileFacts | None:
        """Return what is at a path, symlinks followed, or None; LimitError at the bound."""
        self._left -= 1
        if self._left < 0:
            raise LimitError(f"{file}: more than {CONFIG_LOOKUPS} files are asked for")
        return self.guest.facts(file)

    def load(self, word: str, file: FileRef) -> FileToLoad:
        """Return the file that `word` of a configuration stands for, as something to load.

        Raises NotFoundError, which names the file and its volume, if there is no such file;
        FormatError and SourceError if its volume is there but cannot be read; LimitError at the
        bound.
        """
        facts = self.facts(file)
        if facts is None:
            why = f"{file}: no such file{why_missing(file, self.guest)}"
            raise NotFoundError(why).because(NO_FILE)
        if facts.kind != "file":
            raise NotFoundError(f"{file}: a {facts.kind}, not a file")
        return FileToLoad(word, file)


def why_missing(file: FileRef, guest: GuestView) -> str:
    """Return what to say behind "no such file" of one that `facts` does not find, if anything.

    Raises UnsupportedError if its volume holds what is not read, so that nobody knows; FormatError
    and SourceError if that is damaged.
    """
    try:
        guest.list(file)
    except NotFoundError as error:
        name = file.path.rstrip("/").rpartition("/")[2]
        reason = str(error).removeprefix(f"{file}: ").removeprefix(f"{file.path}: ")
        usual = ("no such file", "no such directory", f"no {name!r}")
        return "" if reason in usual else f" ({reason})"
    return ""


def text_of(content: bytes) -> str:
    """Return a configuration's bytes as text; what is not UTF-8 becomes surrogates."""
    return content.decode("utf-8", "surrogateescape")
