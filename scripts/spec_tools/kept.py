"""Keeps what was read out of the specs: YAML takes seconds, and every test process needs it."""

from __future__ import annotations

import hashlib
import pickle
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from spec_tools.building import checked_specs

if TYPE_CHECKING:
    from spec_tools.loading import Spec

_HERE = Path(__file__).resolve().parent


def kept_specs(folder: Path, cache: Path) -> dict[str, Spec]:
    """`checked_specs` of `folder`, from a file below `cache` as long as nothing has changed.

    The file is for these very specs, these tools and this Python; whatever else is there is read
    anew. Raises SpecError as `checked_specs` does; specs with findings are not kept.
    """
    made_from = _made_from(folder)
    place = cache / f"checked-{folder.name}-{_digest(str(folder.resolve()).encode())[:8].hex()}"
    try:
        kept = place.read_bytes()
    except OSError:
        kept = b""
    if kept.startswith(made_from):
        found: dict[str, Spec] = pickle.loads(kept[len(made_from) :])  # noqa: S301 - we wrote it
        return found
    found = checked_specs(folder)
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as scratch:
        new = Path(scratch) / "new"
        new.write_bytes(made_from + pickle.dumps(found))
        new.replace(place)
    return found


def _made_from(folder: Path) -> bytes:
    """A digest of all that `checked_specs` depends on."""
    tools = [*_HERE.glob("*.py"), *_HERE.glob("*.json")]
    said = [sys.version, version("ruamel.yaml"), version("jsonschema"), folder.name]
    for path in [*sorted(tools), *sorted(folder.glob("*.ksy"))]:
        said += [path.name, _digest(path.read_bytes()).hex()]
    return _digest("\n".join(said).encode())


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
