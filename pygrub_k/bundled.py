"""Modules of this package out of one open file, compiled: how a boot begins quickly.

To find and read a hundred modules one by one takes as long as an empty Python program. In the
program of one file that scripts/make_zipapp.py makes, they come in pieces: one is a marshalled list
of (name, whether it is a package, code), in the order in which they are run. What every start needs
is one piece, what nearly every boot needs is another, and all other modules have one each. Where
these are is a piece, too, so that it is read only when one of them is wanted.
"""

from __future__ import annotations

import sys
from _frozen_importlib import ModuleSpec
from marshal import loads

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader, MetaPathFinder
    from io import BufferedReader
    from types import CodeType, ModuleType
    from typing import Any, Final

    class Importer(MetaPathFinder, Loader):
        """What the import system wants; its abstract classes would cost an import."""

    Places = dict[str, tuple[int, int]]
    """By a module's name, (offset, size) of its piece, from the end of the first table on; OTHERS
    is that of the table of all modules that this one does not name."""
else:
    Importer = object
    ModuleType = type(sys)

OTHERS: Final = ""
PACKAGE: Final = "pygrub_k."
LOWEST: Final = 3
"""Descriptors below are standard input, output and error, also where they are closed."""


def install(file: BufferedReader, places: Places) -> None:
    """Import from a file from now on, which has been read up to the end of `places`."""
    start = file.tell()
    if file.fileno() < LOWEST:
        from fcntl import F_DUPFD_CLOEXEC, fcntl

        low, file = file, open(fcntl(file, F_DUPFD_CLOEXEC, LOWEST), "rb")  # noqa: PTH123, SIM115
        low.close()
    sys.meta_path.insert(0, Bundle(file, start, places))


class Bundle(Importer):
    """A finder and loader of what a file has pieces of; the pieces begin at byte `start`."""

    def __init__(self, file: BufferedReader, start: int, places: Places) -> None:
        self.file = file
        self.start = start
        self.places = places

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Run a module's whole piece, and return what the import system wants to know of it."""
        if not self._has(name):
            return None
        for module, is_package, code in self._piece(name):
            if module not in sys.modules:
                self._run(module, is_package, code)
        return sys.modules[name].__spec__

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the module, which has been run."""
        return sys.modules[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: the module has been run."""

    def code_of(self, name: str) -> tuple[bool, CodeType] | None:
        """Return whether a module is a package, and its code, without running it; None: no such."""
        if self._has(name):
            for module, is_package, code in self._piece(name):
                if module == name:
                    return is_package, code
        return None

    def _has(self, name: str) -> bool:
        if name not in self.places and name.startswith(PACKAGE) and OTHERS in self.places:
            self.places |= self._piece(OTHERS)
            del self.places[OTHERS]
        return name in self.places

    def _piece(self, name: str) -> Any:
        offset, size = self.places[name]
        self.file.seek(self.start + offset)
        return loads(self.file.read(size))  # noqa: S302 - our own, as any .pyc is

    def _run(self, name: str, is_package: bool, code: CodeType) -> None:
        module = ModuleType(name)
        spec = ModuleSpec(name, self, origin=code.co_filename, is_package=is_package)
        above, _, last = name.rpartition(".")
        module.__spec__ = spec
        module.__loader__ = self
        module.__package__ = name if is_package else above
        if spec.submodule_search_locations is not None:
            module.__path__ = spec.submodule_search_locations
        sys.modules[name] = module
        try:
            exec(code, module.__dict__)  # noqa: S102 - what every loader does
        except BaseException:  # as importlib: no half of a module stays, whatever ended it
            del sys.modules[name]
            raise
        if above:
            setattr(sys.modules[above], last, module)
