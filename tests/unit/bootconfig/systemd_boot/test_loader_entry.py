import pytest

from pygrub_k.bootconfig.systemd_boot.entry import Entry, counted, parse, sort
from pygrub_k.guest.view import FileRef


def entry(name: str, text: str = "") -> Entry:
    return parse(text, FileRef("hd0,gpt1", f"/loader/entries/{name}"))


def test_keys() -> None:
    text = (
        "# comment\n\ntitle  Arch Linux\nversion\t6.1\nmachine-id m\nsort-key s\n"
        "linux /vmlinuz\ninitrd /a\ninitrd /b\noptions root=/dev/a\n  options  rw \r\n"
        "architecture x64\nfrobnicate x\nefi\ndevicetree /d\n"
    )
    assert entry("a.conf", text) == Entry(
        FileRef("hd0,gpt1", "/loader/entries/a.conf"),
        "a.conf",
        "Arch Linux",
        "6.1",
        "m",
        "s",
        "x64",
        "/vmlinuz",
        "",
        ("/a", "/b"),
        "root=/dev/a rw",
    )


def test_the_last_of_a_single_key_counts() -> None:
    assert entry("a.conf", "title A\ntitle B\n").title == "B"


def test_quotes_around_a_value_are_dropped() -> None:
    assert entry("a.conf", 'title "A B"\n').title == "A B"
    assert entry("a.conf", 'options a="b c"\n').options == 'a="b c"'


@pytest.mark.parametrize(
    ("name", "counter"),
    [
        ("a.conf", ("a.conf", None, 0)),
        ("a+3.conf", ("a.conf", 3, 0)),
        ("a+2-1.conf", ("a.conf", 2, 1)),
        ("a+0-3.conf", ("a.conf", 0, 3)),
        ("a+b+1.conf", ("a+b.conf", 1, 0)),
        ("6.1+deb12.conf", ("6.1+deb12.conf", None, 0)),
        ("a+1-.conf", ("a+1-.conf", None, 0)),
        ("a+.conf", ("a+.conf", None, 0)),
    ],
)
def test_boot_counters(name: str, counter: tuple[str, int | None, int]) -> None:
    assert counted(name) == counter


def test_order() -> None:
    # (file name, content): each sorts before the next, for the reason behind it
    expected = [
        ("z.conf", "sort-key a\nversion 1"),  # a sort key comes before none, and a before b
        ("y.conf", "sort-key b\nmachine-id 1\nversion 1"),  # machine 1 before machine 2
        ("c+1.conf", "sort-key b\nmachine-id 2\nversion 10"),  # the newer version
        ("x.conf", "sort-key b\nmachine-id 2\nversion 9"),
        ("n-2.conf", "sort-key c\nversion 1"),  # the same version: the newer file name
        ("n-1.conf", "sort-key c\nversion 1"),
        ("linux-6.10.conf", ""),  # without a sort key by file name
        ("linux-6.9.conf", "version 9"),  # whatever the version says
        ("arch.conf", ""),  # a dot is newer than a hyphen
        ("arch-fallback.conf", ""),
        ("a+0-3.conf", "sort-key a\nversion 1"),  # bad ones last
        ("b+0.conf", ""),
    ]
    entries = [entry(*each) for each in expected]
    for shuffled in (entries[::-1], entries[5:] + entries[:5]):
        sort(shuffled)
        assert [e.file.path for e in shuffled] == [e.file.path for e in entries]
