"""The whole build: every spec through every step, in memory, then written at once."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spec_tools.compiler import compile_specs
from spec_tools.emission import finish
from spec_tools.findings import Finding, SpecError
from spec_tools.lint import lint_findings
from spec_tools.lint_expressions import not_understood
from spec_tools.loading import Spec, in_its_orders, load
from spec_tools.model import Scope
from spec_tools.notes import notes_module
from spec_tools.record_tables import record_module
from spec_tools.schema import schema_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_SHARED = {"__init__.py": "package_file.py", "bulk.py": "bulk_file.py"}
"""What all parsers share: a file of the package, and the file beside this one that it copies."""


@dataclass(frozen=True)
class Workplace:
    """Where the specs are, where the parsers go, and where the compiler may be kept."""

    specs: Path
    generated: Path
    cache: Path


def build(
    place: Workplace,
    only: str | None,
    progress: Callable[[str], None],
    specs: dict[str, Spec] | None = None,
) -> dict[str, str]:
    """The text of every generated file by name; raises SpecError or ToolError.

    `specs` is what `checked_specs` gives, where that is known.
    """
    if specs is None:
        specs = checked_specs(place.specs, only)
    names = [name for name in (only, f"{only}_be") if name in specs] if only else list(specs)
    plain = compile_specs(specs, names, place.cache)
    unread = [found for name in names for found in not_understood(specs[name])]
    if unread:
        raise SpecError(unread)
    scope = Scope(specs)
    files = {
        name: Path(__file__).with_name(source).read_text(encoding="utf-8")
        for name, source in _SHARED.items()
    }
    for name in names:
        text = plain[name][f"{name}.py"]
        files[f"{name}.py"] = finish(text, specs[name], specs)
        files[f"{name}_notes.py"] = notes_module(specs[name], scope)
        records = record_module(text, specs[name])
        if records is not None:
            files[f"{name}_records.py"] = records
        progress(f"{specs[name].file}: {'parser and records' if records else 'parser'}")
    return files


def checked_specs(folder: Path, only: str | None = None) -> dict[str, Spec]:
    """Every spec in `folder` by name, or `only` one and what it imports.

    Raises SpecError with all that can be said before compiling. A spec that cannot be read, or
    that the schema refuses, is not linted.
    """
    waiting = [only] if only is not None else sorted(path.stem for path in folder.glob("*.ksy"))
    findings: list[Finding] = []
    specs: dict[str, Spec] = {}
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        path = folder / f"{name}.ksy"
        # An import that does not exist is the compiler's to tell, with its place.
        if name in seen or (not path.is_file() and name != only):
            continue
        seen.add(name)
        try:
            spec = _sound_spec(path, f"{folder.name}/{path.name}")
        except SpecError as error:
            findings += error.findings
            continue
        specs |= {one.name: one for one in in_its_orders(spec)}
        waiting += spec.data["meta"].get("imports") or ()
    findings += lint_findings(specs)
    if findings:
        raise SpecError(findings)
    return specs


def _sound_spec(path: Path, file: str) -> Spec:
    spec = load(path, file)
    refused = list(schema_findings(spec))
    if refused:
        raise SpecError(refused)
    return spec


def write(folder: Path, files: Mapping[str, str], *, whole: bool) -> None:
    """Puts `files` into `folder`; a whole build removes every other module there.

    All new text is on disk before the first file is replaced, so that a full disk changes nothing.
    """
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".new-") as scratch:
        changed = [name for name, text in files.items() if _text_of(folder / name) != text]
        for name in changed:
            (Path(scratch) / name).write_text(files[name], encoding="utf-8")
        for name in changed:
            (Path(scratch) / name).replace(folder / name)
    if whole:
        for path in _modules(folder):
            if path.name not in files:
                path.unlink()


def differences(folder: Path, files: Mapping[str, str], *, whole: bool) -> list[str]:
    """How `folder` differs from `files`, a line per file; empty when it does not."""
    found = []
    for name, text in sorted(files.items()):
        present = _text_of(folder / name)
        if present is None:
            found.append(f"{folder.name}/{name}: missing")
        elif present != text:
            found.append(f"{folder.name}/{name}: differs from what the specs give")
    if whole:
        strays = (path.name for path in _modules(folder) if path.name not in files)
        found += [f"{folder.name}/{name}: comes from no spec" for name in strays]
    return found


def _modules(folder: Path) -> Iterable[Path]:
    return sorted(folder.glob("*.py"))


def _text_of(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
