"""The layers of README's drawing, enforced: imports point down, and never in a circle."""

import ast
import importlib
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "pygrub_k"
LAYERS = [
    {"loading"},
    {"record", "limits", "text", "crc32c", "xxhash64", "digests", "magic", "bundled"},
    {"errors"},
    {"findings", "compression"},
    {"_generated"},
    {"source", "confined"},
    {"records", "reed_solomon"},
    {"containers"},
    {"volumes", "filesystems", "kernels"},
    {"recognised"},
    {"guest"},
    {"bootconfig", "xen"},
    {"boot"},
    {"menu", "inspect"},
    {"library", "fleet"},
    {"cli"},
    {"__init__", "__main__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def module_name(file: Path) -> str:
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {
    module_name(file): file
    for file in [*PACKAGE.rglob("*.py"), *(PACKAGE / "_generated").glob("*.py")]
}


@cache
def imports(module: str) -> set[str]:
    """Return our modules that `module` imports, for types too, and its own package."""
    names = {module.rpartition(".")[0]} - {PACKAGE.name}
    for node in ast.walk(ast.parse(MODULES[module].read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= found if found <= MODULES.keys() else found | {str(node.module)}
    return names & MODULES.keys() - {PACKAGE.name}


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def test_every_module_has_a_layer() -> None:
    assert {layer(module) for module in MODULES} <= RANK.keys()


def test_imports_point_down() -> None:
    wrong = [
        f"{module} imports {other}"
        for module in MODULES
        for other in imports(module)
        if layer(other) != layer(module) and RANK[layer(other)] >= RANK[layer(module)]
    ]
    assert not wrong


def test_no_import_cycles() -> None:
    TopologicalSorter({module: imports(module) for module in MODULES}).prepare()


ALGORITHMS = (
    "pygrub_k.filesystems.ext.hash_lanes",
    "pygrub_k.filesystems.ext.hashes",
    "pygrub_k.filesystems.xfs.hashes",
)
"""What computes with bytes whose order no structure describes: streams and words."""
NO_BYTES = {
    *("digits[:8]", "digits[8:12]", "digits[12:16]", "digits[16:20]", "digits[20:]"),  # of a UUID
    *("str(found)[:40]", "name[:40]"),  # words of LVM's text, for messages
    *("found[0][:2]", "row[:3]"),  # parts of keys
    *("text[:len(text) // 2 * 2]", "plain[:_JOLIET_LABEL]", "plain[_JOLIET_LABEL:]"),  # labels
    *("name[:_KEPT]", "name[_KEPT:]"),  # a name, to be digested
    "item.regions[2:]",  # a list
}
"""Slices by number of what is no structure."""
UNITS = {"SECTOR", "LABEL_SECTOR", "BLOCK", "BLOCK_SIZE"}
"""Names of whole sectors and blocks, by which devices are cut."""


def numeric_slices(text: str) -> list[str]:
    """Return the slices in a module whose bounds are made with numbers from 2 on.

    A number is what is written as one, or a name that the module gives such a number. 0, 1 and -1
    are first, next and last; how a sequence is strode through does not matter.
    """
    tree = ast.parse(text)
    numbers = {
        target.id: value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name) and target.id not in UNITS
        if (value := number(node.value, {})) is not None
    }
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice)
        if any(
            (number(part, numbers) or 0) > 1
            for bound in (node.slice.lower, node.slice.upper)
            for part in (ast.walk(bound) if bound is not None else ())
        )
    ]


def number(node: ast.AST | None, numbers: dict[str, int]) -> int | None:
    if isinstance(node, ast.Name):
        return numbers.get(node.id)
    value = node.value if isinstance(node, ast.Constant) else None
    return value if type(value) is int else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("data[:30] + data[32:]", ["data[:30]", "data[32:]"]),
        ("data[at : at + 4]", ["data[at:at + 4]"]),
        ("data[0x7E:_CORE]", ["data[126:_CORE]"]),
        ("LENGTH: Final = 16\ndata[LENGTH:]", ["data[LENGTH:]"]),
        ("LENGTH = 16\ndata[at : at + 2 * LENGTH]", ["data[at:at + 2 * LENGTH]"]),
        ("data[max(start, 8) :]", ["data[max(start, 8):]"]),
        ("data[: Record.SIZE - 4]", ["data[:Record.SIZE - 4]"]),
        ("data[-4:]", ["data[-4:]"]),
        ("data[: Record.SIZE] + data[Record.OFFSET.checksum :]", []),
        ("LENGTH: Final = Record.SIZE\ndata[LENGTH:]", []),
        ("SECTOR = 512\ndata[3 * SECTOR : at + SECTOR]", ["data[3 * SECTOR:at + SECTOR]"]),
        ("SECTOR = 512\ndata[at : at + SECTOR]", []),
        ("names[::2], names[1::2], name[1:], name[:-1], row[3]", []),
    ],
)
def test_numeric_slices_are_found(text: str, found: list[str]) -> None:
    assert numeric_slices(text) == found


def test_structures_are_cut_by_the_offsets_of_their_fields() -> None:
    wrong = [
        f"{module}: {found}: use Record.SIZE and Record.OFFSET.field"
        for module, file in MODULES.items()
        if layer(module) in {"filesystems", "volumes", "containers"}
        if not module.startswith(ALGORITHMS)
        for found in numeric_slices(file.read_text())
        if found not in NO_BYTES
    ]
    assert wrong == []


def test_offsets_are_of_fields_that_there_are() -> None:
    tables = {
        f"{module}.{name}": set(table.NAMES)
        for module in MODULES
        if module.endswith("_records") and layer(module) == "_generated"
        for name, table in vars(importlib.import_module(module)).items()
        if name.endswith("Record") and name not in {"Record", "CheckedRecord"}
    }
    every = set().union(*tables.values())
    wrong = []
    for module, file in MODULES.items():
        text = file.read_text()
        if "OFFSET" not in text:
            continue
        tree = ast.parse(text)
        names = imported_names(tree)
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(attr=field, value=ast.Attribute(attr="OFFSET", value=table)):
                    known = tables.get(names.get(ast.unparse(table), ""), every)
                    if field not in known:
                        wrong.append(f"{module}:{node.lineno}: {ast.unparse(node)}")
    assert wrong == []


def imported_names(tree: ast.Module) -> dict[str, str]:
    """Return what a module imports from others, by the name that it has there."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_members_of_classes_are_asked_for_in_one_place() -> None:
    """vars() of a class has what Python itself keeps there, which differs between versions."""
    wrong = [
        f"{module}:{node.lineno}"
        for module, file in MODULES.items()
        if layer(module) not in {"_generated", "record", "records"}
        if "vars(" in (text := file.read_text())
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "vars"
        and isinstance(node.args[0], ast.Name)
        and (node.args[0].id[0].isupper() or node.args[0].id in {"cls", "enumeration", "masks"})
    ]
    assert not wrong


def test_on_disk_layouts_live_in_specs_only() -> None:
    forbidden = {"unpack", "unpack_from", "iter_unpack", "Struct", "calcsize"}
    wrong = [
        f"{module}:{node.lineno}"
        for module, file in MODULES.items()
        if layer(module) != "_generated"
        if any(word in (text := file.read_text()) for word in forbidden)
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.Attribute) and node.attr in forbidden)
        or (
            isinstance(node, ast.ImportFrom)
            and node.module == "struct"
            and any(alias.name in forbidden for alias in node.names)
        )
    ]
    assert not wrong
