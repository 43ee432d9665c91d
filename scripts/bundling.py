"""What pygrub_k/bundled.py reads: all modules, compiled by the Python that runs this.

    python -IS -X no_debug_ranges scripts/bundling.py PACKAGE >OUT

OUT is three numbers in decimal on a line (the sizes of the loader, of the table and of the pieces),
then the compiled loader, the marshalled table, and the pieces. Equal sources and an equal Python
make equal output, if this is run as a program: what else is in memory changes what marshal writes.
"""

from __future__ import annotations
import __future__

import ast
import json
import marshal
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from types import CodeType

ORDER = """\
import json, sys
from importlib.machinery import PathFinder
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
order = []

class Watching:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] != "pygrub_k":
            return None
        spec = PathFinder.find_spec(name, path, target)
        run = spec.loader.exec_module
        def watched(module):
            run(module)
            order.append(name)
        spec.loader.exec_module = watched
        return spec

sys.meta_path.insert(0, Watching)
from pygrub_k.cli import bootloader
started = len(order)
bootloader.import_usual_modules()
print(json.dumps([order[:started], order[started:]]))
"""
"""Prints which modules a start imports, and which a boot besides, each before who imports it."""


OTHERS = ""
"""What the first table has instead of a name, as pygrub_k/bundled.py."""
WITH_C_HALVES = ("bisect", "operator", "struct")


class Module(NamedTuple):
    """A module's file, and its name."""

    name: str
    file: Path
    is_package: bool


def modules(package: Path) -> list[Module]:
    """Return what the boot loader may import: all but the Kaitai classes and their notes."""
    found = []
    for folder, _, names in os.walk(package, followlinks=True):
        for file in (Path(folder, name) for name in names if name.endswith(".py")):
            if not needs_kaitaistruct(file):
                name = ".".join(file.relative_to(package.parent).with_suffix("").parts)
                above = name.removesuffix(".__init__")
                found.append(Module(above, file, is_package=above != name))
    return sorted(found)


def needs_kaitaistruct(file: Path) -> bool:
    """Return whether a module is a spec's Kaitai class, or the notes that go with it."""
    has_notes = file.with_name(f"{file.stem}_notes.py").exists()
    return file.parent.name == "_generated" and (has_notes or file.stem.endswith("_notes"))


def shared_pieces(package: Path) -> list[list[str]]:
    """Return the modules that every start needs, and those that nearly every boot needs besides."""
    command = [sys.executable, "-IS", "-c", ORDER, str(package.parent)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    pieces: list[list[str]] = json.loads(done.stdout)
    return pieces


def compiled(module: Module, root: Path) -> CodeType:
    """Return a module's code, less what only costs a start its time."""
    tree = ast.parse(module.file.read_bytes())
    tree.body = [node for node in tree.body if not is_future(node)]
    drop_docstring(tree)
    tree = Reduced().visit(tree)
    shown = str(module.file.relative_to(root))
    flags = __future__.annotations.compiler_flag
    code: CodeType = compile(tree, shown, "exec", flags=flags, dont_inherit=True)
    return code


def is_future(node: ast.stmt) -> bool:
    """Return whether this is an import of __future__, which is a file of Python's: 0.2 ms."""
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def drop_docstring(node: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
    """Take away what nobody asks a running program for, a tenth of all that is read."""
    if ast.get_docstring(node, clean=False) is not None:
        node.body[:1] = [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), node.body[0])]


def quicker(node: ast.ImportFrom) -> str | None:
    """Return the module in C that has all the names, where there is one and Python has it built in.

    `bisect`, `operator` and `struct` are files, and hand on what these have: 0.4 ms.
    """
    inner = f"_{node.module}"
    if node.module in WITH_C_HALVES and inner in sys.builtin_module_names:
        module = __import__(inner)
        if all(hasattr(module, alias.name) for alias in node.names):
            return inner
    return node.module


class Reduced(ast.NodeTransformer):
    """Takes away docstrings and what only type checkers read: a fifth of what a start loads."""

    def __init__(self) -> None:
        self.fields: set[ast.stmt] = set()

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Go on with the statements inside: nothing goes of expressions, which are most nodes."""
        for part in ("body", "orelse", "finalbody"):
            statements: list[ast.stmt] = getattr(node, part, [])
            left = [self.visit(statement) for statement in statements]
            statements[:] = [
                one
                for found in left
                if found is not None
                for one in (found if isinstance(found, list) else [found])
            ]
        for part in ("handlers", "cases"):
            for inner in getattr(node, part, ()):
                self.generic_visit(inner)
        return node

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        """Leave the `else` of an `if TYPE_CHECKING`."""
        self.generic_visit(node)
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return node.orelse
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Keep the annotations of a class that inherits or is decorated: perhaps its fields."""
        drop_docstring(node)
        if node.bases or node.decorator_list:
            self.fields |= {part for part in node.body if isinstance(part, ast.AnnAssign)}
        self.generic_visit(node)
        node.body = node.body or [ast.copy_location(ast.Pass(), node)]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Drop the types of arguments, and of what a function returns."""
        drop_docstring(node)
        self.generic_visit(node)
        node.returns = None
        given = node.args
        several = [one for one in (given.vararg, given.kwarg) if one is not None]
        for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs, *several):
            argument.annotation = None
        node.body = node.body or [ast.copy_location(ast.Pass(), node)]
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        """Drop a name's type, and the whole statement where that is all."""
        if node in self.fields:
            return node
        if node.value is None:
            return None
        return ast.copy_location(ast.Assign([node.target], node.value), node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        """Import from C what there is in C."""
        node.module = quicker(node)
        return node


def bundle(package: Path) -> bytes:
    """Return OUT."""
    known = {module.name: module for module in modules(package)}
    pieces = shared_pieces(package)
    shared = {name for piece in pieces for name in piece}
    pieces += [[name] for name in known if name not in shared]
    places: dict[str, tuple[int, int]] = {}
    content: list[bytes] = []
    end = 0
    for piece in pieces:
        listed = [
            (name, known[name].is_package, compiled(known[name], package.parent)) for name in piece
        ]
        content.append(marshal.dumps(listed))
        places |= dict.fromkeys(piece, (end, len(content[-1])))
        end += len(content[-1])
    others = {name: place for name, place in places.items() if name not in shared}
    content.append(marshal.dumps(others))
    first = {name: places[name] for name in places if name in shared}
    table = marshal.dumps(first | {OTHERS: (end, len(content[-1]))})
    end += len(content[-1])
    loader = marshal.dumps(compiled(known["pygrub_k.bundled"], package.parent))
    return b"".join((b"%d %d %d\n" % (len(loader), len(table), end), loader, table, *content))


if __name__ == "__main__":
    sys.stdout.buffer.write(bundle(Path(sys.argv[1])))
