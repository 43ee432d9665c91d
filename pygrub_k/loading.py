"""Modules that only some disks need: imported when they are, or before it is too late.

Modules of this package are named in registries, and imported when a disk has their format. Of
Python's own modules in C most builds have those of EXTENSIONS built in; elsewhere they are files,
which a confined process cannot load: whoever is going to be confined imports them before.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

SHA256: Final = "_sha2" if sys.version_info >= (3, 12) else "_sha256"
SHA512: Final = "_sha2" if sys.version_info >= (3, 12) else "_sha512"
SHA1: Final = "_sha1"
MD5: Final = "_md5"
BLAKE2: Final = "_blake2"
EXTENSIONS: Final = (SHA256, SHA512, SHA1, MD5, BLAKE2)
LZMA: Final = "_lzma"
BZIP2: Final = "_bz2"
RARE_EXTENSIONS: Final = (LZMA, BZIP2)
"""What so few disks need that no boot pays for it: a worker that asks for one is replaced by one
that has it (confined/worker.py)."""


def loaded(package: str, target: str) -> Any:
    """Return what `target`, as "module.name", is below a package; imported at the first time.

    >>> loaded("pygrub_k", "crc32c.crc32c")(b"123456789") == 0xE3069283 ^ 0xFFFFFFFF
    True
    """
    module, _, name = target.rpartition(".")
    return getattr(__import__(f"{package}.{module}", fromlist=(name,)), name)


def import_rare(name: bytes) -> bool:
    """Import one of RARE_EXTENSIONS; return whether it was there, and not imported before."""
    text = name.decode("ascii", "replace")
    if text not in RARE_EXTENSIONS or text in sys.modules:
        return False
    try:
        __import__(text)
    except ImportError:
        return False
    return True


def import_extensions() -> None:
    """Import those that are files; skip what this Python lacks, whoever needs it will say so."""
    for name in EXTENSIONS:
        if name not in sys.builtin_module_names:
            try:
                __import__(name)
            except ImportError:
                continue


def import_unpackers() -> None:
    """Import all of RARE_EXTENSIONS that there are, for whoever is going to need them."""
    for name in RARE_EXTENSIONS:
        import_rare(name.encode())


def extension(package: str, module: str) -> Any:
    """Return the compiled part of another package, by itself; ImportError if it is not there.

    What such packages do around it when they are imported takes ten times as long.
    """
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    folders = None
    if sys.flags.no_site:  # where Python keeps packages, which it was told not to look into
        from site import getsitepackages

        folders = getsitepackages()
    found = PathFinder.find_spec(package, folders)
    places = found and found.submodule_search_locations
    spec = PathFinder.find_spec(f"{package}.{module}", places) if places else None
    if spec is None or spec.loader is None:
        raise ImportError(f"{package} is not installed")
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made
