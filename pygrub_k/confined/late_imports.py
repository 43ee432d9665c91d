"""Imports inside the confined worker, which has no file system: the parent sends the code.

Rare formats are imported when a disk has them, which is after the confinement. The worker's import
system asks the parent for a module by name; the parent finds it as an import would, in this package
or the standard library, without running it, and sends the compiled code; where this package comes
out of one file, from there. Modules that it imports in turn come with it, so that a driver takes
one answer instead of twenty. C extensions can no longer be loaded: whoever needs one imports it
before the worker starts, but for those few for which the worker is replaced (worker.py).
"""

from __future__ import annotations

import marshal
import sys
from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec
from _frozen_importlib_external import PathFinder

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from importlib.abc import Loader, MetaPathFinder
    from types import CodeType, ModuleType
    from typing import Final

    class Importer(MetaPathFinder, Loader):
        """What the import system wants; its abstract classes would cost an import."""

else:
    Importer = object

OWN_PACKAGE: Final = __name__.partition(".")[0]
_OWN: Final = f"{OWN_PACKAGE}."
NAME_LENGTH: Final = 200
"""Longest name of a module that is looked for."""
_AHEAD: Final = 64
"""Modules that come with one: more than twice as many as the largest driver has."""
_GROUP: Final = 4
"""Items for each of these: its name, and what an answer has of the one that was asked for."""


class ModuleStore:
    """The parent's side: compiled code of modules by name, found but never run."""

    def __init__(self) -> None:
        self._packages: dict[str, Sequence[str]] = {}
        self._sent: set[str] = set()

    def answer(self, name: bytes) -> list[bytes]:
        """Return (`package` or nothing, its origin, its code), or nothing if there is no such code.

        Behind these stands the same of modules that it imports, each with its name before it.
        `name` comes from the worker: it selects a file, and is no part of any path before it is
        known to be dotted identifiers below a package that may be imported.
        """
        text = name.decode("ascii", "replace")
        top = text.partition(".")[0]
        allowed = top == OWN_PACKAGE or top in sys.stdlib_module_names
        if len(text) > NAME_LENGTH or not allowed or not all(map(_identifier, text.split("."))):
            return []
        found = self._found(text)
        if found is None:
            return []
        self._sent.add(text)
        items, code = found
        ahead = list(_imports(code))
        most = _GROUP * _AHEAD
        for one in ahead:  # which grows meanwhile
            if one in self._sent or one in sys.modules or len(items) >= most:
                continue
            self._sent.add(one)
            more = self._found(one)
            if more is not None:
                items += (one.encode(), *more[0])
                ahead += _imports(more[1])
        return items

    def _found(self, text: str) -> tuple[list[bytes], CodeType] | None:
        """Return what an answer has of a module, and its code; None if there is no such code."""
        try:
            return self._read(text)
        # The worker chooses the name, and what it leads to is compiled here: KeyError, SyntaxError
        # and ImportError are what today's library gives, another one may give others. None of them
        # may end the parent, and for all of them "no such module" is the answer.
        except Exception:  # noqa: BLE001 - see above
            return None

    def _read(self, text: str) -> tuple[list[bytes], CodeType] | None:
        own = sys.modules[OWN_PACKAGE].__spec__
        code_of = getattr(own and own.loader, "code_of", None)  # bundled.py, if that loaded us
        if code_of and text.partition(".")[0] == OWN_PACKAGE:
            found = code_of(text)
            return found and ([b"package" * found[0], b"", marshal.dumps(found[1])], found[1])
        spec = self._find(text)
        get_code = getattr(spec and spec.loader, "get_code", None)
        code = get_code(text) if get_code else None
        if spec is None or code is None:
            return None
        if spec.submodule_search_locations is not None:
            self._packages[text] = list(spec.submodule_search_locations)
        package = b"" if spec.submodule_search_locations is None else b"package"
        return [package, (spec.origin or "").encode(), marshal.dumps(code)], code

    def _find(self, name: str) -> ModuleSpec | None:
        loaded = sys.modules.get(name)
        if loaded is not None:
            return loaded.__spec__
        above = name.rpartition(".")[0]
        path = None
        if above:
            path = self._packages.get(above) or getattr(sys.modules.get(above), "__path__", None)
            if path is None:
                return None
        return PathFinder.find_spec(name, path)  # others in sys.meta_path may run something


def _imports(code: CodeType) -> Iterator[str]:
    """Yield modules of this package that a module's code imports, packages before what is in them.

    What it names behind TYPE_CHECKING is for type checkers, or imported later. A module that is
    left out here is asked for like any other.
    """
    for name in code.co_names:
        if name == "TYPE_CHECKING":
            return
        if name.startswith(_OWN):
            for at, letter in enumerate(name):
                if letter == "." and at >= len(_OWN):
                    yield name[:at]
            yield name


def _identifier(word: str) -> bool:
    return word.isascii() and word.isidentifier()


class ParentFinder(Importer):
    """The worker's side: a finder and loader whose modules come from `ask`."""

    def __init__(self, ask: Callable[[bytes], list[bytes]]) -> None:
        self.ask = ask
        self.code: dict[str, bytes] = {}
        self._ahead: dict[str, Sequence[bytes]] = {}

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Ask the parent for a module; None (and so ModuleNotFoundError) if it has none."""
        answer = self._ahead.pop(name, None) or self.ask(name.encode("utf-8", "replace"))
        if not answer:
            return None
        package, origin, self.code[name], *ahead = answer
        for at in range(0, len(ahead), _GROUP):
            self._ahead[ahead[at].decode()] = ahead[at + 1 : at + _GROUP]
        return ModuleSpec(name, self, origin=origin.decode(), is_package=bool(package))

    def create_module(self, _spec: ModuleSpec) -> None:
        """Have the import system make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code in it."""
        code: CodeType = marshal.loads(self.code.pop(module.__name__))  # noqa: S302 - the parent's
        exec(code, module.__dict__)  # noqa: S102 - what every loader does


def import_through(ask: Callable[[bytes], list[bytes]]) -> None:
    """From now on import only built-in modules and those from `ask`, none from files."""
    sys.meta_path[:] = [BuiltinImporter, FrozenImporter, ParentFinder(ask)]
