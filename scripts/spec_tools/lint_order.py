"""Whether every value is there when it is asked for: fields in order, instances not in a circle.

The compiler does not look; what it makes would raise AttributeError or RecursionError.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spec_tools.expressions import parse_expression
from spec_tools.references import uses_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spec_tools.expressions import Expression
    from spec_tools.findings import Finding
    from spec_tools.model import SpecType

_KNOWS_ITSELF = {"valid", "repeat-until"}


def order_findings(owner: SpecType) -> Iterator[Finding]:
    """Findings for one type, its nested types not included."""
    circular = {name for name in owner.instances if name in _instances_behind(name, owner)}
    for name in circular:
        where = (*owner.pointer, "instances", name, "value")
        yield owner.spec.finding(where, f"'{name}' rests on itself")
    if circular:
        return
    order = {field["id"]: number for number, field in enumerate(owner.fields)}
    for use in uses_of(owner):
        if use.role == "value" or use.attribute.get("id") not in order:
            continue
        here = order[use.attribute["id"]] + (use.role in _KNOWS_ITSELF)
        for name in sorted(_fields_behind(use.tree, owner)):
            if order[name] >= here:
                yield owner.spec.finding(use.pointer, f"'{name}' is not read before this")


def _names(tree: Expression | None) -> set[str]:
    return {node.word for node in tree.walk() if node.kind == "name"} if tree is not None else set()


def _names_in_instance(name: str, owner: SpecType) -> set[str]:
    instance = owner.instances[name]
    sources = [instance[key] for key in ("value", "if") if key in instance]
    return set().union(*(_names(parse_expression(source)) for source in sources))


def _instances_behind(name: str, owner: SpecType) -> set[str]:
    """All instances that the value of instance `name` rests on."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = (_names_in_instance(waiting.pop(), owner) & owner.instances.keys()) - found
        found |= new
        waiting += new
    return found


def _fields_behind(tree: Expression | None, owner: SpecType) -> set[str]:
    """The fields of `owner` that `tree` needs, through its instances, too."""
    names = _names(tree)
    instances = names & owner.instances.keys()
    for name in list(instances):
        instances |= _instances_behind(name, owner)
    for name in instances:
        names |= _names_in_instance(name, owner)
    return names & {field["id"] for field in owner.fields}
