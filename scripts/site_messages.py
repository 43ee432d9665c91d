"""The page of every message that a run can end with or note, with its cause and what to do."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import site_formats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = ROOT / "pygrub_k"

REPAIRS: Final = {
    "filesystems/ext": "While the guest is off: `e2fsck -f`.",
    "filesystems/xfs": "While the guest is off: `xfs_repair`.",
    "filesystems/btrfs": "While the guest is off: `btrfs check`, then restore from another copy.",
    "filesystems/fat": "While the guest is off: `fsck.fat`.",
    "filesystems/f2fs": "While the guest is off: `fsck.f2fs`.",
    "filesystems/reiserfs": "While the guest is off: `reiserfsck`.",
    "filesystems/ufs": "While the guest is off: the `fsck` of its own system.",
    "filesystems/jfs": "While the guest is off: `fsck.jfs`.",
    "filesystems/nilfs2": "Restore it: there is no check for it.",
    "filesystems/zfs": "Have the system that owns the pool run `zpool scrub`.",
    "volumes": "Compare with `pygrub-inspect layout`; restore the table or the metadata from its"
    " backup (`sgdisk`, `vgcfgrestore`).",
    "containers": "Check the image with the program that made it (`qemu-img check`, `ewfverify`).",
    "bootconfig": "Correct the configuration in the guest, or have the guest write it anew.",
    "kernels": "Install the guest's kernel anew.",
}
"""By folder of the package: what to do where what is read from there is damaged."""
RESTORE: Final = "Restore it from another copy: it is not repaired in place."
CURES: Final = {
    "UnsupportedError": "It is in order, but not read here: use what is read instead (README's"
    " tables), or boot with kernel= and ramdisk= of dom0.",
    "LimitError": "Check for damage first. Where the message names an option, raise that limit.",
    "NotFoundError": "Compare the name with what is there: `pygrub-inspect DISK`, `ls`, `layout`.",
    "UsageError": "Correct the command line: `--help` has what each option takes.",
    "OutputError": "Make room, or choose a place that can be written to.",
    "SourceError": "See that the disk is there, readable and whole; dom0's kernel log has its"
    " errors.",
    "BootError": "Choose another entry (`pygrub-k -l DISK`), or a kernel with --kernel=PATH.",
    "ConfigError": "Correct the file and line that the message names, in the guest.",
    "ConfinementError": "`pygrub-k --debug` lists the layers; if the worker failed, report it with"
    " the trace.",
    "PygrubError": "What it says is all that is known.",
    "": "Nothing, if the answer is the one expected: the run went on. Else repair what it names.",
}
"""By the class of the error: what to do. Of CorruptError and FormatError REPAIRS tell."""
DAMAGE: Final = ("CorruptError", "FormatError")
REPORTERS: Final = {"mismatch": "CorruptError"}
"""Methods that make an error of the words they are given, and report it."""
NOTES: Final = ("note", "tell")


class Message(NamedTuple):
    """What may be said: `words` with names of values in italics; an empty `kind` is a note."""

    folder: str
    kind: str
    words: str
    module: str


def page() -> str:
    """Return the page."""
    by_folder: dict[str, list[Message]] = {}
    for message in messages():
        by_folder.setdefault(message.folder, []).append(message)
    sections = "".join(_section(folder, found) for folder, found in sorted(by_folder.items()))
    return (
        "# Every message\n\nBy the folder of the package that says it; *words in italics* stand"
        " for what was found. A message begins with the place where it was met: the disk or volume,"
        " the structure and its byte, or the file and its line. Below each kind stands what to"
        f" do.\n\n{sections}"
    )


def _section(folder: str, found: Iterable[Message]) -> str:
    kinds: dict[str, set[tuple[str, str]]] = {}
    for message in found:
        kinds.setdefault(message.kind, set()).add((message.words, message.module))
    text = f"## {folder or 'the package itself'}\n\n"
    for kind, rows in sorted(kinds.items()):
        name = f"`{kind}`" if kind else "Notes"
        listed = "\n".join(f"| {words} | {module} |" for words, module in sorted(rows))
        text += f"**{name}.** {cure(folder, kind)}\n\n| message | from |\n|---|---|\n{listed}\n\n"
    return text


def cure(folder: str, kind: str) -> str:
    """Return what to do about errors of a class that are met by a folder of the package."""
    if kind not in DAMAGE:
        return CURES[kind]
    places = [one for one in REPAIRS if f"{folder}/".startswith(f"{one}/")]
    return "It is damaged. " + (REPAIRS[places[0]] if places else RESTORE)


@cache
def messages() -> tuple[Message, ...]:
    """Return all messages that are written in the package, in order of their modules."""
    return tuple(_messages())


def _messages() -> Iterator[Message]:
    trees = {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "_generated" not in path.parts
    }
    nodes = {module: list(ast.walk(tree)) for module, tree in trees.items()}
    classes = _error_classes(node for found in nodes.values() for node in found)
    made = {module: _makers(found, classes) for module, found in nodes.items()}
    everywhere = {name: kind for makers in made.values() for name, kind in makers.items()}
    for module, found in nodes.items():
        makers = everywhere | made[module]
        for call in (node for node in found if isinstance(node, ast.Call)):
            name = _name(call.func)
            kind = classes.get(name) or makers.get(name) or REPORTERS.get(name)
            if kind is None and not (name in NOTES and isinstance(call.func, ast.Attribute)):
                continue
            words = ": ".join(_said(call.args))
            if re.search(r"[a-z]{3}", re.sub(r"\*[^*]*\*", "", words)):
                yield Message(_folder(module), kind or "", words, module)


def _folder(module: str) -> str:
    """Return the folder that a module is listed under: two names where there are more.

    >>> _folder("filesystems/ext/htree.py"), _folder("boot/job.py"), _folder("source.py")
    ('filesystems/ext', 'boot', '')
    """
    return "/".join(module.split("/")[:-1][:2])


def _error_classes(nodes: Iterable[ast.AST]) -> dict[str, str]:
    """Return the class of errors.py that each class of errors is, by name."""
    bases = {
        node.name: _name(node.bases[0])
        for node in nodes
        if isinstance(node, ast.ClassDef) and node.bases
    }
    known = {name: name for name in bases if name in CURES or name in DAMAGE}
    for name in bases:
        base = name
        while base in bases and base not in known:
            base = bases[base]
        if base in known:
            known[name] = known[base]
    return known


def _makers(nodes: Iterable[ast.AST], classes: Mapping[str, str]) -> dict[str, str]:
    """Return the functions of a module that make an error of what they are told, with its class."""
    found = {}
    for node in nodes:
        if isinstance(node, ast.FunctionDef):
            taken = {argument.arg for argument in node.args.args}
            for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
                kind = classes.get(_name(call.func))
                if kind and any(isinstance(one, ast.Name) and one.id in taken for one in call.args):
                    found[node.name] = kind
    return found


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _said(arguments: Iterable[ast.expr]) -> Iterator[str]:
    """Yield what the arguments say, of those that are written out."""
    for one in arguments:
        written = [node for node in ast.walk(one) if isinstance(node, ast.Constant)]
        if isinstance(one, (ast.Constant, ast.JoinedStr, ast.IfExp, ast.BinOp)) and any(
            isinstance(node.value, str) for node in written
        ):
            yield _words(one)


def _words(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_words(one) for one in node.values)
    if isinstance(node, ast.FormattedValue):
        return f"*{_value(node.value)}*"
    if isinstance(node, ast.IfExp):
        return f"{_words(node.body)} — or: {_words(node.orelse)}"
    if isinstance(node, ast.BinOp):
        return _words(node.left) + _words(node.right)
    if isinstance(node, ast.Constant):
        return site_formats.prose(str(node.value)).replace("|", "\\|").replace("\n", " ")
    return f"*{_value(node)}*"


def _value(node: ast.expr) -> str:
    """Return a name for a value: the last word of what it is taken from."""
    if isinstance(node, ast.Call):
        plain = isinstance(node.func, ast.Name) and node.args
        return _value(node.args[0] if plain else node.func)
    if isinstance(node, (ast.Attribute, ast.Name)):
        return _name(node).strip("_").replace("_", " ") or "value"
    if isinstance(node, ast.Subscript):
        return _value(node.value)
    names = [one for one in ast.walk(node) if isinstance(one, (ast.Name, ast.Attribute))]
    return _value(names[0]) if names else "value"
