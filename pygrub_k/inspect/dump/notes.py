"""What the specs say of their types: names, words, enums, and how to read them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import UsageError

if TYPE_CHECKING:
    from types import ModuleType

_PACKAGE: Final = "pygrub_k._generated"


@dataclass(frozen=True, slots=True)
class FieldNotes:
    """What a spec says of a field. `values` names its value, `bits` the bits of its value."""

    name: str
    kernel_name: str
    values: dict[int, tuple[str, str, str]]
    bits: dict[int, tuple[str, str, str]]
    is_magic: bool
    doc: str

    def meaning(self, value: Any) -> tuple[str, ...]:
        """Return the names of a value, or of its bits; bits without a name as a number."""
        if not isinstance(value, int):
            return ()
        if self.bits:
            masks = [mask for mask in self.bits if mask and value & mask == mask]
            rest = value
            for mask in masks:
                rest &= ~mask
            names = [self.bits[mask][0] for mask in masks]
            return (*names, *([f"{rest:#x}"] if rest else []))
        if not self.values:
            return ()
        return (self.values[value][0],) if value in self.values else ("unknown",)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter that a type needs before it can be read."""

    name: str
    kind: str
    doc: str

    def value(self, text: str) -> int | bool:
        """Return the value of `text`; UsageError if it is not a number, or a bool not 0 or 1."""
        number = whole_number(text)
        if self.kind != "bool":
            return number
        if number > 1:
            raise UsageError(f"{self.name} is 0 or 1, not {text}")
        return bool(number)


@dataclass(frozen=True, slots=True)
class TypeNotes:
    """What a spec says of a type, whose `name` counts from the top: ext_inode.core."""

    name: str
    class_name: str
    kernel_name: str
    doc: str
    doc_ref: str
    parameters: tuple[Parameter, ...]
    fields: tuple[FieldNotes, ...]
    instances: tuple[tuple[str, str], ...]
    is_record: bool

    @property
    def spec(self) -> str:
        """The spec that it is in."""
        return self.name.partition(".")[0]

    @property
    def table(self) -> Any:
        """The record table of the type, or None if it has none."""
        if not self.is_record:
            return None
        module = import_module(f"{_PACKAGE}.{self.spec}_records")
        return getattr(module, f"{self.class_name.rpartition('.')[2]}Record")

    def kaitai_class(self) -> Any:
        """Return the class; it takes the parameters and a KaitaiStream, and reads on `_read()`."""
        found: Any = import_module(f"{_PACKAGE}.{self.spec}")
        for part in self.class_name.split("."):
            found = getattr(found, part)
        return found


def whole_number(text: str) -> int:
    """Return a number from 0, decimal or hexadecimal (0x…); UsageError for other text."""
    digits = text.removeprefix("0x")
    base = 10 if digits is text else 16
    allowed = "0123456789abcdefABCDEF" if base != 10 else "0123456789"  # noqa: PLR2004
    if not digits or any(digit not in allowed for digit in digits) or len(digits) > 20:  # noqa: PLR2004
        raise UsageError(f"expected a number from 0, decimal or 0x…, not {text!r}")
    return int(digits, base)


@cache
def type_named(name: str) -> TypeNotes:
    """Return the notes of a type; UsageError, naming those there are, if there is none."""
    spec = name.partition(".")[0]
    notes = _notes_of(spec) if spec.isidentifier() else None
    if notes is None:
        raise UsageError(
            f"no structure {name!r}; --help lists the structures, and what SPEC may be"
        )
    if name not in notes.TYPES:
        types = ", ".join(notes.TYPES)
        raise UsageError(f"no type {name!r}; that spec has {types}")
    found = notes.TYPES[name]
    return TypeNotes(
        name,
        found["class"],
        found["orig_id"],
        found["doc"],
        found["doc_ref"],
        tuple(Parameter(*one) for one in found["params"]),
        tuple(
            FieldNotes(one, kernel, _members(values), _members(bits), is_magic, doc)
            for one, kernel, values, bits, is_magic, doc in found["fields"]
        ),
        found["instances"],
        found["record"],
    )


@cache
def type_of_class(module: str, class_name: str) -> TypeNotes:
    """Return the notes of the type that a Kaitai class was made of, by its module and name."""
    spec = module.rpartition(".")[2]
    notes = _notes_of(spec)
    assert notes is not None
    types = notes.TYPES.items()
    return type_named(next(name for name, one in types if one["class"] == class_name))


def _members(name: str) -> dict[int, tuple[str, str, str]]:
    notes = _notes_of(name.partition(".")[0]) if name else None
    found: dict[int, tuple[str, str, str]] = notes.ENUMS[name] if notes is not None else {}
    return found


def spec_names() -> list[str]:
    """Return the names of all specs, sorted."""
    package = import_module(_PACKAGE)
    modules = (one.name for one in iter_modules(package.__path__))
    return sorted(name.removesuffix("_notes") for name in modules if name.endswith("_notes"))


@cache
def _notes_of(spec: str) -> ModuleType | None:
    try:
        return import_module(f"{_PACKAGE}.{spec}_notes")
    except ModuleNotFoundError:
        return None
