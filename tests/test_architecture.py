"""The layers of README's drawing, enforced: imports point down, and never in a circle."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "pygrub_k"
LAYERS = [
    {"record", "limits", "text", "crc32c", "extensions"},
    {"errors"},
    {"findings"},
    {"_generated"},
    {"source", "confined"},
    {"records"},
    {"volumes", "filesystems"},
    {"guest"},
    {"bootconfig", "xen"},
    {"boot"},
    {"menu", "inspect"},
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


def test_on_disk_layouts_live_in_specs_only() -> None:
    forbidden = {"unpack", "unpack_from", "iter_unpack", "Struct", "calcsize"}
    wrong = [
        f"{module}:{node.lineno}"
        for module, file in MODULES.items()
        if layer(module) != "_generated"
        for node in ast.walk(ast.parse(file.read_text()))
        if (isinstance(node, ast.Attribute) and node.attr in forbidden)
        or (
            isinstance(node, ast.ImportFrom)
            and node.module == "struct"
            and any(alias.name in forbidden for alias in node.names)
        )
    ]
    assert not wrong
