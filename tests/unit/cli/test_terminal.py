import os
import pty

import pytest

from pygrub_k.cli.terminal import NARROWEST, Window, window_of


@pytest.fixture
def terminal():
    leader, follower = pty.openpty()
    yield follower
    os.close(leader)
    os.close(follower)


@pytest.mark.parametrize(
    ("when", "environment", "window"),
    [
        ("auto", {"COLUMNS": "77"}, Window(77, True)),
        ("auto", {"COLUMNS": "77", "NO_COLOR": "1"}, Window(77, False)),
        ("auto", {"COLUMNS": "77", "NO_COLOR": ""}, Window(77, True)),
        ("auto", {"COLUMNS": "77", "TERM": "dumb"}, Window(77, False)),
        ("always", {"COLUMNS": "77", "NO_COLOR": "1"}, Window(77, True)),
        ("never", {"COLUMNS": "1"}, Window(NARROWEST, False)),
        ("never", {}, Window(None, False)),
        ("never", {"COLUMNS": "0x50"}, Window(None, False)),
    ],
)
def test_a_terminal_has_a_width_and_colours(terminal, when, environment, window):
    assert window_of(terminal, when, environment) == window


@pytest.mark.parametrize("when", ["auto", "always", "never"])
def test_what_is_no_terminal_has_any_width(tmp_path, when):
    with (tmp_path / "file").open("wb") as file:
        found = window_of(file.fileno(), when, {"COLUMNS": "80"})
    assert found == Window(None, when == "always")
