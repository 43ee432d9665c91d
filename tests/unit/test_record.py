from typing import ClassVar

import pytest

from pygrub_k.record import Record


class Point(Record):
    x: int
    y: int = 0
    origin: ClassVar[str] = "here"


class Point3(Point):
    z: int = 7


def test_fields_come_from_annotations_in_order() -> None:
    assert Point(3) == Point(x=3, y=0)
    assert Point(1, 2) != Point(2, 1)
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"


def test_a_subclass_appends_its_fields() -> None:
    assert repr(Point3(1, 2)) == "Point3(x=1, y=2, z=7)"
    assert Point3(1, 2) != Point(1, 2)


def test_equal_records_hash_alike() -> None:
    assert len({Point(1), Point(1, 0), Point(2)}) == 2


@pytest.mark.parametrize(
    ("args", "kwargs", "message"),
    [
        ((), {}, "lacks x"),
        ((1, 2, 3), {}, "takes 2 values, not 3"),
        ((1,), {"x": 2}, "no place for 'x'"),
        ((1,), {"origin": 2}, "no place for 'origin'"),
    ],
)
def test_wrong_arguments_are_named(
    args: tuple[int, ...], kwargs: dict[str, int], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        Point(*args, **kwargs)


def test_a_record_cannot_be_changed() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match="immutable"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="immutable"):
        del point.x
    assert point.x == 1
