"""Whether what a configuration names is there to be loaded."""

from __future__ import annotations

from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_LOOKUPS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.guest.view import FileFacts, GuestView


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
            self.guest.list(FileRef(file.volume, "/"))  # one that cannot be read says so itself
            raise NotFoundError(f"{file}: no such file")
        if facts.kind != "file":
            raise NotFoundError(f"{file}: a {facts.kind}, not a file")
        return FileToLoad(word, file)


def text_of(content: bytes) -> str:
    """Return a configuration's bytes as text; what is not UTF-8 becomes surrogates."""
    return content.decode("utf-8", "surrogateescape")
