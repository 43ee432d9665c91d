import pytest

from pygrub_k.inspect.render.units import size_text, time_text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (1023, "1023 bytes"),
        (1024, "1 KiB"),
        (1536, "1.5 KiB"),
        ((1 << 20) - 1, "1 MiB"),
        (3 << 40, "3 TiB"),
        (1 << 80, "1048576 EiB"),
    ],
)
def test_sizes_are_rounded_to_a_tenth_of_the_unit_that_suits(size, text):
    assert size_text(size) == text


@pytest.mark.parametrize(
    ("nanoseconds", "text"),
    [
        (0, "1970-01-01T00:00:00.000000000Z"),
        (1_700_000_000_123_456_789, "2023-11-14T22:13:20.123456789Z"),
        (-1_000_000_000, "1969-12-31T23:59:59.000000000Z"),
        (-(1 << 31) * 1_000_000_000, "1901-12-13T20:45:52.000000000Z"),
        (15_032_385_535_000_000_000, "2446-05-10T22:38:55.000000000Z"),
    ],
)
def test_times_are_iso_8601_in_utc_with_nanoseconds(nanoseconds, text):
    assert time_text(nanoseconds) == text


def test_a_time_beyond_the_calendar_is_a_count_of_seconds():
    assert time_text((1 << 60) * 1_000_000_000 + 7) == "@1152921504606846976.000000007"
