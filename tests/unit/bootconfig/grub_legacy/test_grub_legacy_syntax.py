import pytest

from pygrub_k.bootconfig.grub_legacy.syntax import MenuText, number
from pygrub_k.bootconfig.grub_legacy.syntax import parse as parse_named
from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_ENTRIES, CONFIG_STATEMENTS, MENU_COMMANDS


def parse(text: str) -> MenuText:
    return parse_named(text, "menu.lst")


def bodies(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (section.title, [(line.command, line.argument) for line in section.body])
        for section in parse(text).sections
    ]


def test_a_title_and_its_commands() -> None:
    text = "title\t\tLinux 6 \nroot\t(hd0,0)\nkernel /vmlinuz ro  quiet\n"
    assert bodies(text) == [
        ("Linux 6", [("root", "(hd0,0)"), ("kernel", "/vmlinuz ro  quiet")]),
    ]


def test_an_equals_sign_may_stand_for_the_blank_after_a_command() -> None:
    assert bodies("title=One\nkernel = /vmlinuz root=/dev/sda1\n") == [
        ("One", [("kernel", "/vmlinuz root=/dev/sda1")]),
    ]


def test_comments_and_unknown_commands_are_no_commands() -> None:
    assert bodies("# c\n\ntitle A\n  # c\n  gumbo 1\nboot # stays\n") == [
        ("A", [("boot", "# stays")]),
    ]


def test_commands_are_case_sensitive() -> None:
    assert bodies("title A\nKernel /vmlinuz\nboot") == [("A", [("boot", "")])]


def test_a_title_without_commands_is_not_an_entry() -> None:
    assert bodies("title A\ntitle B\nroot\ntitle C\nfrobnicate\n") == [("B", [("root", "")])]


def test_a_backslash_continues_a_line_and_a_comment() -> None:
    text = "title A\n# comment \\\nroot (hd9,9)\nkernel /vmlinuz \\\n  ro\\\\\nquiet\n"
    assert bodies(text) == [("A", [("kernel", "/vmlinuz    ro\\ quiet")])]


def test_a_line_number_is_where_the_command_begins() -> None:
    (section,) = parse("title A\n\nkernel /vmlinuz \\\n ro\ninitrd /initrd\n").sections
    assert [line.number for line in section.body] == [3, 5]


def test_carriage_returns_vanish_and_a_nul_ends_a_line() -> None:
    assert bodies("title A\r\nkernel /k a\0b\r\n") == [("A", [("kernel", "/k a")])]


def test_the_last_line_needs_no_end() -> None:
    assert bodies("title A\nboot \\") == [("A", [("boot", "\\")])]


def test_globals() -> None:
    menu = parse("default 2\ntimeout=15\nfallback 1 3 1\npassword --md5 $1$x\ntitle A\nboot\n")
    assert (menu.default, menu.timeout, menu.fallbacks, menu.password) == (2, 15, (1, 3), True)


def test_globals_that_are_not_there() -> None:
    menu = parse("title A\nboot\n")
    assert (menu.default, menu.timeout, menu.fallbacks, menu.password) == (0, None, (), False)


def test_default_saved() -> None:
    assert parse("default saved\n").default is None


@pytest.mark.parametrize("text", ["default -1", "default", "default x", "default 99999999999"])
def test_a_default_that_is_no_number_is_ignored(text: str) -> None:
    assert parse(f"default 1\n{text}\n").default == 1


def test_a_fallback_list_with_anything_but_numbers_is_ignored() -> None:
    assert parse("fallback 1\nfallback 2 x\n").fallbacks == (1,)


def test_globals_end_at_the_first_title() -> None:
    assert parse("title A\nboot\ndefault 3\n").default == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7 titles", 7),
        ("007", 7),
        ("010", 10),
        ("0x1F", 31),
        ("0x", None),
        (" 7", None),
        ("", None),
        ("2147483647", 2147483647),
        ("2147483648", None),
        ("0" * 9000 + "1", 1),
        ("9" * 9000, None),
    ],
)
def test_numbers(text: str, value: int | None) -> None:
    assert number(text, None) == value


def test_titles_without_end_are_refused() -> None:
    with pytest.raises(
        LimitError, match=f"^menu.lst:{CONFIG_ENTRIES + 1}: more than {CONFIG_ENTRIES} titles"
    ):
        parse("title\n" * (CONFIG_ENTRIES + 1))


def test_many_continuations_are_one_line() -> None:
    assert bodies("title A\nkernel /k " + "\\\n" * 200_000 + "x") == [
        ("A", [("kernel", "/k " + " " * 200_000 + "x")]),
    ]


def test_commands_without_end_are_refused() -> None:
    with pytest.raises(LimitError, match=f"more than {MENU_COMMANDS} commands"):
        parse("title A\n" + "boot\n" * MENU_COMMANDS)


def test_lines_without_end_are_refused() -> None:
    with pytest.raises(LimitError, match=f"more than {CONFIG_STATEMENTS} lines"):
        parse("#\n" * (CONFIG_STATEMENTS + 1))
