import pytest

from pygrub_k.cli.options import OPTIONS, Arguments, help_text, parse
from pygrub_k.errors import UsageError


def test_what_libxl_passes() -> None:
    words = ["--output=/run/out", "--output-format=simple0", "--output-directory=/run/dir", "/disk"]
    assert parse(words) == Arguments(
        ("/disk",),
        output="/run/out",
        output_format="simple0",
        output_directory="/run/dir",
    )


def test_what_restricted_libxl_passes() -> None:
    arguments = parse(["--runas=65536", "--quiet", "--args", "a=b c", "/disk"])
    assert (arguments.runas, arguments.interactive, arguments.args) == (65536, False, "a=b c")


@pytest.mark.parametrize(
    ("words", "attribute", "value"),
    [
        (["-q"], "interactive", False),
        (["-q", "-i"], "interactive", True),
        ([], "always_menu", False),
        (["-i"], "always_menu", True),
        (["-i", "-q"], "always_menu", False),
        (["-ql"], "list_entries", True),
        (["--list"], "list_entries", True),
        (["-n"], "not_really", True),
        (["--entry", "1>2"], "entry", "1>2"),
        (["--entry=1"], "interactive", False),
        (["--offset=1048576"], "offset", 1048576),
        (["--kernel=/k", "--ramdisk=/r"], "ramdisk", "/r"),
        (["--args="], "args", ""),
        (["--output=-"], "output", "-"),
        (["--grub-flavour=fedora"], "grub_flavour", "fedora"),
        (["--checksums", "warn"], "checksums", "warn"),
        (["--no-journal-replay"], "no_journal_replay", True),
        (["--write-grubenv"], "write_grubenv", True),
        (["--isconfig"], "isconfig", True),
        (["--debug"], "debug", True),
    ],
)
def test_each_option_means_what_it_says(words: list[str], attribute: str, value: object) -> None:
    assert getattr(parse([*words, "disk"]), attribute) == value
    assert getattr(parse(["disk", *words]), attribute) == value


def test_disks_and_options_mix_and_a_double_dash_ends_options() -> None:
    assert parse(["--disk=b", "-q", "--disk", "c", "--", "-a"]).disks == ("-a", "b", "c")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "no DISK given"),
        (["-q"], "no DISK given"),
        (["a", "b"], "one DISK expected, not 2"),
        (["--nothing", "d"], "no option --nothing"),
        (["-x", "d"], "no option -x"),
        (["--", "a", "b"], "one DISK expected, not 2"),
        (["--out=x", "d"], "--out may mean --output, --output-format, --output-directory"),
        (["--quiet=1", "d"], "--quiet takes no value"),
        (["d", "--entry"], "--entry needs a value"),
        (["--offset=0x10", "d"], "--offset must be a number from 0, not '0x10'"),
        (["--offset=-1", "d"], "--offset must be a number from 0, not '-1'"),
        (["--output-format=json", "d"], "--output-format must be one of sxp, simple, simple0"),
        (["--runas=0", "-q", "d"], "--runas=0 would read a guest's disk as root"),
        (["--runas=1000", "d"], "--runas needs --quiet or --entry"),
        (["--ramdisk=/r", "d"], "--ramdisk needs --kernel"),
        (["--kernel=/k", "--entry=1", "d"], "--entry cannot choose"),
        (["--json", "d"], "--json needs --list-entries"),
        (["--write-grubenv", "-l", "d"], "a boot, not with --list-entries"),
        (["--write-grubenv", "-n", "d"], "a boot, not with --not-really"),
        (["--write-grubenv", "--isconfig", "d"], "a boot, not with --isconfig"),
        (["--write-grubenv", "--kernel=/k", "d"], "a boot, not with --kernel"),
    ],
)
def test_what_makes_no_sense_is_refused(words: list[str], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(words)
    assert message in str(caught.value)


def test_help_and_version_need_no_disk() -> None:
    assert parse(["-h"]).help
    assert parse(["--version"]).version


def test_help_names_every_option() -> None:
    shown = help_text()
    for short, name, takes, meaning in OPTIONS:
        assert f"--{name}{'=' * bool(takes)}{takes} " in shown
        assert not short or f"-{short}, --{name}" in shown
        assert meaning in shown
