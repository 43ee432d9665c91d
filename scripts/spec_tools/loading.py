"""Reads a .ksy file into plain data and remembers the line and column of every node."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from spec_tools.findings import Finding, Pointer, SpecError, show_pointer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Position = tuple[int, int]


@dataclass(frozen=True)
class Spec:
    """One spec as data.

    `file` is how messages call it (`specs/mbr.ksy`), `name` the file's stem, `positions` where
    each node stands: a mapping's member at its key, a list's member at its value.
    """

    file: str
    name: str
    data: Any
    positions: dict[Pointer, Position] = field(repr=False)

    def locate(self, steps: Iterable[str | int]) -> Pointer:
        """The pointer that `steps` mean where numbers may have been written as text."""
        pointer: Pointer = ()
        for step in steps:
            text = str(step)
            number = (*pointer, int(text)) if text.removeprefix("-").isdigit() else None
            pointer = number if number in self.positions else (*pointer, step)
        return pointer

    def finding(self, pointer: Pointer, message: str) -> Finding:
        """A finding at `pointer`, or at the nearest node above it that the file has."""
        known = pointer
        while known not in self.positions:
            known = known[:-1]
        return Finding(self.file, *self.positions[known], show_pointer(pointer), message)


def load(path: Path, file: str) -> Spec:
    """The spec in `path`; raises SpecError for anything that is not one plain YAML document."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SpecError([Finding(file, 1, 1, "", f"cannot be read: {error.strerror}")]) from None
    except UnicodeDecodeError as error:
        raise SpecError([Finding(file, 1, 1, "", f"not UTF-8: {error.reason}")]) from None
    yaml = YAML(typ="safe", pure=True)
    try:
        root = yaml.compose(text)
    except MarkedYAMLError as error:
        raise SpecError([_syntax_finding(file, error)]) from None
    except YAMLError as error:
        raise SpecError([Finding(file, 1, 1, "", str(error).splitlines()[0])]) from None
    if root is None:
        raise SpecError([Finding(file, 1, 1, "", "the file is empty")])
    reader = _NodeReader(file, yaml)
    data = reader.read(root, ())
    if reader.findings:
        raise SpecError(reader.findings)
    return Spec(file, path.stem, data, reader.positions)


def in_its_orders(spec: Spec) -> list[Spec]:
    """The spec; if its `meta` has `-orders: both`, then `NAME_be`, the same in big-endian order."""
    meta = spec.data["meta"]
    if meta.get("-orders") != "both":
        return [spec]
    name = f"{spec.name}_be"
    title = f"{meta['title']}, big-endian"
    swapped = {**meta, "id": name, "title": title, "endian": "be"}
    return [spec, replace(spec, name=name, data={**spec.data, "meta": swapped})]


def _syntax_finding(file: str, error: MarkedYAMLError) -> Finding:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    reason = " ".join(filter(None, (error.context, error.problem)))
    return Finding(file, line, column, "", f"not YAML: {reason}")


class _NodeReader:
    """Turns YAML nodes into data, noting positions and whatever a spec may not contain."""

    def __init__(self, file: str, yaml: YAML) -> None:
        self._file = file
        self._constructor = yaml.constructor
        self.positions: dict[Pointer, Position] = {}
        self.findings: list[Finding] = []

    def read(self, node: Node, pointer: Pointer) -> Any:
        self.positions.setdefault(pointer, _position(node))
        if node.anchor is not None:
            # Also what keeps a node from containing itself.
            self._refuse(node, pointer, "anchors and aliases are not used in specs")
            return None
        if isinstance(node, MappingNode):
            return self._mapping(node, pointer)
        if isinstance(node, SequenceNode):
            return [self.read(item, (*pointer, i)) for i, item in enumerate(node.value)]
        return self._scalar(node, pointer)

    def _mapping(self, node: MappingNode, pointer: Pointer) -> dict[str | int, Any]:
        data: dict[str | int, Any] = {}
        if node.flow_style and node.value:
            self._refuse(node, pointer, "a mapping in flow style: write it as a block")
        for key_node, value_node in node.value:
            key = self._key(key_node, pointer)
            if key is None:
                continue
            member = (*pointer, key)
            if key in data:
                first = self.positions[member][0]
                self._refuse(key_node, member, f"given twice (first on line {first})")
                continue
            self.positions[member] = _position(key_node)
            data[key] = self.read(value_node, member)
        return data

    def _key(self, node: Node, pointer: Pointer) -> str | int | None:
        if not isinstance(node, ScalarNode):
            self._refuse(node, pointer, "a key must be a word or a number")
            return None
        key = self._scalar(node, pointer)
        if isinstance(key, str) or type(key) is int:
            return key
        return str(node.value)

    def _scalar(self, node: Node, pointer: Pointer) -> Any:
        value = self._constructor.construct_object(node, deep=True)
        if value is None or isinstance(value, (str, bool)):
            return value
        if isinstance(value, int):
            if node.value.lstrip("+-").startswith("0") and node.value.lstrip("+-0").isdigit():
                self._refuse(node, pointer, f"{node.value} reads as octal to some: drop the zeros")
            return int(value)
        # Dates, binaries and the like: a spec means the text.
        return str(node.value)

    def _refuse(self, node: Node, pointer: Pointer, message: str) -> None:
        self.findings.append(Finding(self._file, *_position(node), show_pointer(pointer), message))


def _position(node: Node) -> Position:
    return node.start_mark.line + 1, node.start_mark.column + 1
