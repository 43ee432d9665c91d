"""Immutable records that are cheap enough for a boot loader's start-up.

`dataclasses` and `typing.NamedTuple` cost 7 to 8 ms to import, as much as the interpreter itself;
this class does the part of their work that is needed here. Type checkers see a frozen dataclass.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self, dataclass_transform
else:

    def dataclass_transform(**_options: object) -> object:
        """Replace typing's decorator, which has a meaning for type checkers only."""
        return lambda cls: cls


@dataclass_transform(frozen_default=True)
class Record:
    """A frozen record: the annotations of a subclass are its fields, in order.

    >>> class Point(Record):
    ...     x: int
    ...     y: int = 0
    >>> Point(3)
    Point(x=3, y=0)
    >>> Point(3) == Point(x=3, y=0)
    True
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        own = tuple(
            name for name, kind in cls.__annotations__.items() if "ClassVar[" not in str(kind)
        )
        cls._fields = (*cls._fields, *(name for name in own if name not in cls._fields))
        found = {name: vars(cls)[name] for name in own if name in vars(cls)}
        cls._defaults = {**cls._defaults, **found}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        cls = type(self)
        state = self.__dict__
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} takes {len(fields)} values, not {len(args)}")
        if cls._defaults:
            state.update(cls._defaults)
        state.update(zip(fields, args, strict=False))
        if kwargs:
            given = fields[: len(args)]
            for name in kwargs:
                if name not in fields or name in given:
                    raise TypeError(f"{cls.__name__} has no place for {name!r}")
            state.update(kwargs)
        if len(state) != len(fields):
            missing = ", ".join(name for name in fields if name not in state)
            raise TypeError(f"{cls.__name__} lacks {missing}")

    def replaced(self, **changes: Any) -> Self:
        """Return a copy with other values in some fields; TypeError for one that there is not.

        >>> class Point(Record):
        ...     x: int
        ...     y: int = 0
        >>> Point(3, 4).replaced(x=5)
        Point(x=5, y=4)
        """
        return type(self)(**{**self.__dict__, **changes})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def _values(self) -> tuple[Any, ...]:
        state = self.__dict__
        return tuple(state[name] for name in self._fields)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self._fields)
        return f"{type(self).__name__}({shown})"
