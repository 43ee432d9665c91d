"""Whether what a configuration names is there to be loaded."""

from __future__ import annotations

from pygrub_k.bootconfig.model import Loaded
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.view import FileRef

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.guest.view import GuestView


def load(guest: GuestView, word: str, file: FileRef) -> Loaded:
    """Return the file that `word` of a configuration stands for, as something to load.

    Raises NotFoundError, which names the file and its volume, if there is no such file;
    FormatError and SourceError if its volume is there but cannot be read.
    """
    facts = guest.facts(file)
    if facts is None:
        guest.list(FileRef(file.volume, "/"))  # a volume that cannot be read says so itself
        raise NotFoundError(f"{file}: no such file")
    if facts.kind != "file":
        raise NotFoundError(f"{file}: a {facts.kind}, not a file")
    return Loaded(word, file)


def text_of(content: bytes) -> str:
    """Return a configuration's bytes as text; what is not UTF-8 becomes surrogates."""
    return content.decode("utf-8", "surrogateescape")
