"""The specs stand on their own: other languages read the same fields out of the same bytes.

Each spec compiles for every language of the compiler, and the classes of three are run: JavaScript
with its own runtime, Java and C++ with what of theirs is needed, written here.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from spec_tools.compiler import compile_for, compile_for_each, node_command, runtime
from spec_tools.expressions import parse_expression
from spec_tools.findings import SpecError
from spec_tools.model import INTEGER, Scope, camel_case, types_of

from tests.unit.generated.conftest import CACHE, SPECS
from tests.unit.generated.languages.cpp_program import program
from tests.unit.generated.readings import FAILED, Reader
from tests.unit.generated.test_equality import inputs

if TYPE_CHECKING:
    from spec_tools.model import SpecType

    from tests.unit.generated.materials import Disk

pytestmark = pytest.mark.long
HERE = Path(__file__).parent / "languages"
LANGUAGES = (
    *("cpp_stl", "csharp", "go", "java", "javascript", "lua", "nim", "perl", "php", "ruby"),
    *("rust", "construct", "graphviz", "html"),
)
NOT_IN_NIM = {
    *("erofs_directory", "ext_directory", "gpt", "iso9660_directory", "squashfs_directory"),
    "susp",
}
"""The compiler fails on a check (`valid: expr`) of a field that is a structure."""
EXACT = 1 << 53
"""From here on, JavaScript's numbers leave some out."""
BITS = frozenset({"&", "|", "^", "~", "<<", ">>"})
ALL = os.environ.get("SPEC_TESTS") == "all"
SHARE = 6
MUTANTS = 4
PLACES = 3
JAVA_OPTIONS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Each of Java's programs runs once, for seconds: its best compiler costs more than it gives."""


class Case(NamedTuple):
    """Bytes that are to be read as a type, and what Python makes of them."""

    owner: SpecType
    data: bytes
    arguments: list[Any]
    expected: Any

    def line(self, inner: str) -> str:
        words = ",".join(str(value).lower() for value in self.arguments)
        return f"{inner.join(self.owner.class_path)} {words} {self.data.hex()}\n"


@pytest.fixture(scope="module")
def cases(disk: Disk, readers: dict[str, Reader]) -> list[Case]:
    """A few structures of each type, sound ones and damaged ones."""
    scope = Scope(SPECS["specs"])
    found: list[Case] = []
    for owner in (owner for spec in SPECS["specs"].values() for owner in types_of(spec)):
        amounts: list[dict[str, int]] = [{"mutants": MUTANTS, "places": PLACES}, {}]
        for amount in amounts:  # as many as they take, where few are sound
            tried = [
                Case(owner, data, arguments, plain(readers["specs"].read(owner, data, arguments)))
                for data, arguments in inputs(owner, scope, disk, readers["specs"], **amount)
            ]
            sound = [case for case in tried if case.expected != FAILED]
            if sound:
                break
        assert sound, owner.scope
        found += sound[: 2 * MUTANTS]
        found += [case for case in tried if case.expected == FAILED][:MUTANTS]
    assert sum(case.expected == FAILED for case in found) > len(found) // 10
    return found


Made = dict[str, dict[str, dict[str, str]]]
"""By language and spec: texts by the names of files."""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """What the compiler makes of all specs for all languages, once for all processes."""
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    kept = folder / "languages.json"
    with (folder / "languages.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            specs = SPECS["specs"]
            wanted = dict.fromkeys(LANGUAGES, sorted(specs))
            wanted["nim"] = sorted(specs.keys() - NOT_IN_NIM)
            kept.write_text(json.dumps(compile_for_each(wanted, specs, CACHE)))
    found: Made = json.loads(kept.read_text())
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_spec_compiles_for_each_language(language: str, made: Made) -> None:
    missing = NOT_IN_NIM if language == "nim" else set()
    assert made[language].keys() == SPECS["specs"].keys() - missing
    assert all(text.strip() for files in made[language].values() for text in files.values())


def test_what_nim_cannot_have_is_no_more_than_is_listed() -> None:
    with pytest.raises(SpecError) as raised:
        compile_for("nim", SPECS["specs"], sorted(NOT_IN_NIM), CACHE)
    assert len(str(raised.value).splitlines()) == len(NOT_IN_NIM)


def test_javascript_reads_the_same_fields(cases: list[Case], made: Made, tmp_path: Path) -> None:
    put(made["javascript"], tmp_path)
    command = [*node_command(), str(HERE / "read.js"), str(runtime(CACHE)), str(tmp_path)]
    hold_equal(cases, answers(command, cases, "."), JavaScript())


def test_java_reads_the_same_fields(cases: list[Case], made: Made, tmp_path: Path) -> None:
    put(made["java"], tmp_path)
    sources: list[Path] = [*tmp_path.glob("*.java"), *(HERE / "java").rglob("*.java")]
    options = [f"-J{option}" for option in JAVA_OPTIONS]
    command = ["javac", *options, "-nowarn", "-d", str(tmp_path), *map(str, sources)]
    subprocess.run(command, check=True)
    command = ["java", *JAVA_OPTIONS, "-cp", str(tmp_path), "Read"]
    hold_equal(cases, answers(command, cases, "$"), Java())


def test_cpp_reads_the_same_fields(cases: list[Case], made: Made, tmp_path: Path) -> None:
    """C++ takes its time: a part of the specs unless SPEC_TESTS=all."""
    specs = SPECS["specs"]
    chosen = set(sorted(specs)[:: 1 if ALL else SHARE])
    for name in sorted(chosen):
        chosen |= set(specs[name].data["meta"].get("imports", ()))
    put(made["cpp_stl"], tmp_path)
    includes = [f'#include "{name}.cpp"\n' for name in sorted(chosen)]
    source = tmp_path / "main.cc"
    source.write_text("".join(includes) + program(specs[name] for name in sorted(chosen)))
    folders = [f"-I{tmp_path}", f"-I{HERE / 'cpp'}"]
    command = ["g++", "-std=c++11", "-O0", "-w", *folders, "-o", str(tmp_path / "read")]
    subprocess.run([*command, str(source)], check=True)
    asked = [case for case in cases if case.owner.spec.name in chosen]
    hold_equal(asked, answers([str(tmp_path / "read")], asked, "."), Cpp())


def put(made: dict[str, dict[str, str]], folder: Path) -> None:
    """Write what the compiler makes of all specs to one folder: Java's package is its root."""
    for files in made.values():
        for name, text in files.items():
            (folder / Path(name).name).write_text(text)


def answers(command: list[str], cases: list[Case], inner: str) -> list[Any]:
    assert shutil.which(command[0]), f"{command[0]} is needed: see scripts/debian-packages"
    done = subprocess.run(
        command,
        input="".join(case.line(inner) for case in cases),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == len(cases)
    return found


def plain(value: Any) -> Any:
    """A reading of Python as JSON has it: numbers for members of enums, hexadecimal for bytes."""
    if isinstance(value, dict):
        return {name: plain(field) for name, field in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return int(value.value)
    if isinstance(value, str) and value != FAILED:
        return value.encode().hex()
    return value.hex() if isinstance(value, bytes) else value


class Cpp:
    """How a language's answer may differ from Python's: not at all."""

    def name(self, field: str) -> str:
        return field

    def excused(self, _owner: SpecType, _field: str) -> bool:
        return False

    def same(self, expected: Any, found: Any) -> bool:
        return bool(expected == found and isinstance(expected, bool) == isinstance(found, bool))


class Java(Cpp):
    """Its widest numbers are signed, and a member of an enum that there is not is null."""

    def name(self, field: str) -> str:
        upper = camel_case(field)
        return upper[:1].lower() + upper[1:]

    def same(self, expected: Any, found: Any) -> bool:
        if found is None:
            return isinstance(expected, int | None)
        if type(expected) is type(found) is int:
            return (expected - found) % (1 << 64) == 0
        return super().same(expected, found)


class JavaScript(Java):
    """Its numbers have 53 bits, its operators on bits 32, and its runtime misreads some of 64."""

    def excused(self, owner: SpecType, field: str) -> bool:
        """Return whether a field is made of bits of a 64-bit number, or is a negative one."""
        wide = {one["id"] for one in owner.fields if width_of(one) == "8"}
        negative = {one["id"] for one in owner.fields if one["id"] in wide and signed(one)}
        tree = parse_expression(owner.instances.get(field, {}).get("value", field))
        nodes = list(tree.walk()) if tree is not None else []
        used = {node.word for node in nodes if node.kind == "name"}
        return bool(used & negative or (used & wide and any(node.kind in BITS for node in nodes)))

    def same(self, expected: Any, found: Any) -> bool:
        if type(expected) is int and abs(expected) > EXACT and isinstance(found, int | float):
            return float(expected) == float(found)
        return Cpp.same(self, expected, found)


def width_of(field: dict[str, Any]) -> str:
    found = INTEGER.fullmatch(str(field.get("type")))
    return found[2] if found else ""


def signed(field: dict[str, Any]) -> bool:
    return str(field["type"]).startswith("s")


def hold_equal(cases: list[Case], found: list[Any], language: Cpp) -> None:
    scope = Scope(SPECS["specs"])
    wrong = [
        f"{'.'.join(case.owner.scope)}: {line}"
        for case, answer in zip(cases, found, strict=True)
        for line in differences(case.owner, case.expected, answer, language, scope)
    ]
    assert not wrong, f"{len(wrong)}: {wrong[:20]}"


def differences(
    owner: SpecType | None, expected: Any, found: Any, language: Cpp, scope: Scope
) -> list[str]:
    """Say what differs in a structure; `owner` is its type."""
    if not isinstance(expected, dict):
        return [] if language.same(expected, found) else [f"{expected!r}, not {found!r}"]
    if not isinstance(found, dict):
        return [f"a structure, not {found!r}"]
    lines = []
    for name, value in expected.items():
        if owner is not None and language.excused(owner, name):
            continue
        theirs = found.get(language.name(name))
        pairs = [(value, theirs)]
        if isinstance(value, list) and isinstance(theirs, list) and len(value) == len(theirs):
            pairs = list(zip(value, theirs, strict=True))
        for one, other in pairs:
            inner = type_of_field(owner, name, one, scope)
            lines += [f"{name}: {line}" for line in differences(inner, one, other, language, scope)]
    return lines


def type_of_field(owner: SpecType | None, name: str, value: Any, scope: Scope) -> SpecType | None:
    """Return what a field that is a structure is; of several types, one with its fields."""
    kinds = [field.get("type") for field in owner.fields if field["id"] == name] if owner else []
    if owner is None or not isinstance(value, dict):
        return None
    named = list(kinds[0]["cases"].values()) if isinstance(kinds[0], dict) else kinds
    types = [scope.type_named(str(kind).partition("(")[0], owner) for kind in named]
    return next(
        kind
        for kind in types
        if kind is not None
        and value.keys() == {*(field["id"] for field in kind.fields), *kind.instances}
    )
