"""What a schema cannot say of a spec: its names, its enums, and the shape of its types."""

from __future__ import annotations

import keyword
import re
from typing import TYPE_CHECKING, Any

from spec_tools.lint_expressions import checked_fields, expression_findings
from spec_tools.lint_order import order_findings
from spec_tools.lint_records import record_findings
from spec_tools.model import Scope, camel_case, enums_of, types_of
from spec_tools.type_graph import TypeGraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spec_tools.findings import Finding, Pointer
    from spec_tools.loading import Spec
    from spec_tools.model import SpecEnum, SpecType

_MODULES = {"enum", "kaitaistruct", "operator", "struct", "typing"}
_KEYWORDS_ELSEWHERE = {
    *("abstract", "alignas", "alignof", "asm", "auto", "bitand", "bitor"),
    *("boolean", "byte", "case", "catch", "char", "compl", "const"),
    *("constexpr", "decltype", "default", "delete", "do", "double", "dynamic_cast"),
    *("enum", "explicit", "export", "extends", "extern", "final", "finally"),
    *("float", "friend", "goto", "implements", "inline", "instanceof", "int"),
    *("interface", "long", "mutable", "namespace", "native", "new", "noexcept"),
    *("not_eq", "nullptr", "operator", "or_eq", "package", "private", "protected"),
    *("public", "register", "reinterpret_cast", "short", "signed", "sizeof", "static"),
    *("static_assert", "static_cast", "struct", "super", "switch", "synchronized", "template"),
    *("this", "thread_local", "throw", "throws", "transient", "typedef", "typeid"),
    *("typename", "union", "unsigned", "using", "virtual", "void", "volatile"),
    *("wchar_t", "xor"),
}
"""Names of fields stay as they are in C++ and Java, which have other uses for these."""
_CLASSES_ELSEWHERE = {
    *("ArrayList", "Arrays", "Byte", "Charset", "HashMap", "Integer", "List", "Long", "Map"),
    *("Math", "Number", "Short", "StandardCharsets", "String"),
}
"""Classes that generated Java uses; one that is made of a type would hide them."""
# Names of Kaitai's base class and of the annotations; a field of such a name would hide them.
_TAKEN = {
    *("any", "bool", "bytes", "int", "list", "property", "str", "tuple"),
    *("close", "from_bytes", "from_file", "from_io"),
}
_TAKEN_BY_ENUMS = {"mro", "name", "value"}
_THIRD_BIT = 4
_ENUM_VALUES = range(-(2**63), 2**63)


def lint_findings(specs: Mapping[str, Spec]) -> Iterator[Finding]:
    """Findings for all specs at once: bounds and types are followed from one into another."""
    scope = Scope(specs)
    types = {name: list(types_of(spec)) for name, spec in specs.items()}
    everything = [owner for owners in types.values() for owner in owners]
    checked = checked_fields(everything, scope)
    graph = TypeGraph(scope, everything)
    for name, spec in specs.items():
        yield from _file_findings(spec)
        for owner in types[name]:
            yield from _name_findings(spec, owner)
            yield from _class_findings(spec, owner)
            yield from _enum_use_findings(spec, owner, scope)
            yield from order_findings(owner)
            yield from graph.findings(owner)
        for enum in enums_of(spec):
            yield from _enum_findings(spec, enum)
        yield from expression_findings(spec, types[name], scope, checked)
        yield from record_findings(spec, types[name])


def _file_findings(spec: Spec) -> Iterator[Finding]:
    where: Pointer = ("meta", "id")
    if spec.data["meta"]["id"] != spec.name:
        yield spec.finding(where, f"must be '{spec.name}', as the file is called")
    if spec.name in _MODULES or keyword.iskeyword(spec.name):
        yield spec.finding(where, f"'{spec.name}' is a name that the generated module needs itself")
    for ending, use in (("_records", "record tables"), ("_notes", "notes")):
        if spec.name.endswith(ending):
            yield spec.finding(where, f"the ending '{ending}' is for the modules of {use}")


def _name_findings(spec: Spec, owner: SpecType) -> Iterator[Finding]:
    """Names that Python has other uses for, and names given twice."""
    places: dict[str, Pointer] = {}
    for name, where in _attribute_names(owner):
        if keyword.iskeyword(name):
            yield spec.finding(where, f"'{name}' is a keyword of Python")
        elif name in _KEYWORDS_ELSEWHERE:
            yield spec.finding(where, f"'{name}' is a keyword of C++ or Java")
        elif name in _TAKEN:
            yield spec.finding(where, f"'{name}' is a name that the generated class needs itself")
        if name in places:
            first = spec.finding(places[name], "").line
            yield spec.finding(where, f"'{name}' is already taken on line {first}")
        places.setdefault(name, where)


def _class_findings(spec: Spec, owner: SpecType) -> Iterator[Finding]:
    """Types and enums whose class has a name that is in use."""
    classes: dict[str, Pointer] = {}
    for kind in ("types", "enums"):
        for name in owner.body.get(kind) or {}:
            where = (*owner.pointer, kind, name)
            if keyword.iskeyword(camel_case(name)):
                yield spec.finding(where, f"'{camel_case(name)}' is a keyword of Python")
            if camel_case(name) in _CLASSES_ELSEWHERE:
                yield spec.finding(where, f"'{camel_case(name)}' is a class that Java needs itself")
            if camel_case(name) in classes:
                yield spec.finding(where, f"a type's class is called {camel_case(name)}, too")
            classes.setdefault(camel_case(name), where)


def _attribute_names(owner: SpecType) -> Iterator[tuple[str, Pointer]]:
    for kind, attributes in (("params", owner.params), ("seq", owner.fields)):
        for number, attribute in enumerate(attributes):
            yield attribute["id"], (*owner.pointer, kind, number, "id")
    for name in owner.instances:
        yield name, (*owner.pointer, "instances", name)


def _enum_findings(spec: Spec, enum: SpecEnum) -> Iterator[Finding]:
    names: dict[str, int] = {}
    for value, (name, _) in enum.members.items():
        where = (*enum.pointer, value)
        if keyword.iskeyword(name):
            yield spec.finding(where, f"'{name}' is a keyword of Python")
        elif name in _TAKEN_BY_ENUMS:
            yield spec.finding(where, f"'{name}' is a name that Python's enums need themselves")
        if name in names:
            yield spec.finding(where, f"'{name}' is already the name of {names[name]}")
        names.setdefault(name, value)
        if value not in _ENUM_VALUES:
            yield spec.finding(where, "the compiler's enums hold 64 bits with a sign")


def _enum_use_findings(spec: Spec, owner: SpecType, scope: Scope) -> Iterator[Finding]:
    """Bit masks that claim to be enums: a set of flags is no member of its enum."""
    uses: list[tuple[Mapping[str, Any], Pointer]] = [
        (attribute, (*owner.pointer, "seq", number))
        for number, attribute in enumerate(owner.fields)
    ]
    uses += [
        (instance, (*owner.pointer, "instances", name))
        for name, instance in owner.instances.items()
    ]
    for attribute, where in uses:
        for key in ("-bits", "-values"):
            if key in attribute and scope.enum_named(attribute[key], owner) is None:
                yield spec.finding((*where, key), f"there is no enum '{attribute[key]}'")
        enum = scope.enum_named(attribute["enum"], owner) if "enum" in attribute else None
        if enum is None:
            continue
        if _is_mask(enum) or re.search(r"\bbit ?mask\b", str(attribute.get("doc")), re.IGNORECASE):
            message = f"'{enum.scope[-1]}' is a bit mask: keep the integer, name the enum in `doc`"
            yield spec.finding((*where, "enum"), message)


def _is_mask(enum: SpecEnum) -> bool:
    """Whether the values are bits: single ones, of which some is beyond 2."""
    values = [value for value in enum.members if value]
    bits = all(value > 0 and value.bit_count() == 1 for value in values)
    return bits and any(value >= _THIRD_BIT for value in values)
