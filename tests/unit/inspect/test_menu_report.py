import json

from pygrub_k.boot.search import SearchStep
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, FileToLoad
from pygrub_k.guest.view import FileRef
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.inspect.render.menu_text import menu_lines


def loaded(word: str) -> FileToLoad:
    return FileToLoad(word, FileRef("hd0,gpt2", word))


LINUX = BootEntry(
    "Linux",
    "linux-id",
    loaded("(hd0,gpt2)//boot/vmlinuz"),
    "root=/dev/xvda2 ro",
    (loaded("/boot/ucode"), loaded("/boot/initrd")),
)
BROKEN = BootEntry("Gone", "gone", problems=("/boot/gone is not there",))
MENU = BootMenu(
    FileRef("hd0,gpt2", "/boot/grub/grub.cfg"),
    "grub2",
    (BROKEN, BootEntry("More", "more", submenu=True, entries=(LINUX,))),
    (Attempt("0", BROKEN), Attempt("1>0", LINUX)),
    "0",
    5.0,
)
LOOKED = [SearchStep("hd0,gpt2", "/boot/grub/grub.cfg", "grub2, read")]


def test_the_report_has_this_shape():
    assert menu_report(MENU, LOOKED) == {
        "config": {"format": "grub2", "path": "/boot/grub/grub.cfg", "volume": "hd0,gpt2"},
        "timeout": 5.0,
        "default": "0",
        "entries": [
            {
                "path": "0",
                "title": "Gone",
                "id": "gone",
                "submenu": False,
                "kernel": None,
                "args": "",
                "ramdisks": [],
                "problems": ["/boot/gone is not there"],
            },
            {
                "path": "1",
                "title": "More",
                "id": "more",
                "submenu": True,
                "kernel": None,
                "args": "",
                "ramdisks": [],
                "problems": [],
            },
            {
                "path": "1>0",
                "title": "Linux",
                "id": "linux-id",
                "submenu": False,
                "kernel": "(hd0,gpt2)//boot/vmlinuz",
                "args": "root=/dev/xvda2 ro",
                "ramdisks": ["/boot/ucode", "/boot/initrd"],
                "problems": [],
            },
        ],
        "boot": {
            "path": "1>0",
            "kernel": "(hd0,gpt2)//boot/vmlinuz",
            "args": "root=/dev/xvda2 ro",
            "ramdisks": ["/boot/ucode", "/boot/initrd"],
        },
        "looked_at": [
            {"volume": "hd0,gpt2", "path": "/boot/grub/grub.cfg", "finding": "grub2, read"}
        ],
    }


def test_a_whole_number_of_seconds_is_shown_without_fraction():
    assert '"timeout": 5,' in json_text(menu_report(MENU, ()))
    half = BootMenu(MENU.config, "grub2", timeout=0.5)
    assert '"timeout": 0.5,' in json_text(menu_report(half, ()))


def test_without_configuration_the_shape_is_the_same():
    report = menu_report(None, LOOKED)
    assert report.keys() == menu_report(MENU, LOOKED).keys()
    assert (report["config"], report["boot"], report["entries"]) == (None, None, [])


def test_nothing_boots_when_no_attempt_has_a_kernel():
    menu = BootMenu(MENU.config, "grub2", (BROKEN,), (Attempt("0", BROKEN),), "0")
    assert menu_report(menu, ())["boot"] is None


def test_what_the_interpreter_survived_is_among_what_was_looked_at():
    menu = BootMenu(MENU.config, "grub2", problems=("line 3: no such command",))
    assert menu_report(menu, LOOKED)["looked_at"][-1] == {
        "volume": "hd0,gpt2",
        "path": "/boot/grub/grub.cfg",
        "finding": "line 3: no such command",
    }


def test_json_is_ascii_and_keeps_bytes_that_are_not_utf_8_as_surrogates():
    entry = BootEntry("caf\udce9 \u2013 \x1b[31m")
    text = json_text(menu_report(BootMenu(MENU.config, "grub2", (entry,)), ()))
    assert text.isascii()
    assert "\x1b" not in text
    assert json.loads(text)["entries"][0]["title"] == "caf\udce9 \u2013 \x1b[31m"


def test_text_shows_entries_indented_and_what_boots():
    lines = list(menu_lines(menu_report(MENU, LOOKED)))
    assert "1  More (submenu)" in lines
    assert "  1>0  Linux" in lines
    assert "       ramdisk: /boot/initrd" in lines
    assert "An unattended boot starts entry 1>0:" in lines
    assert "     problem: /boot/gone is not there" in lines


def test_text_says_when_nothing_boots():
    assert "An unattended boot starts nothing." in menu_lines(menu_report(None, LOOKED))


def test_text_cannot_drive_a_terminal():
    entry = BootEntry("\x1b]0;title\x07", "\x9b2J", problems=("\u202egnp",))
    menu = BootMenu(FileRef("hd0", "/\x1b[2J"), "grub2", (entry,), default="\r0")
    assert all(line.isprintable() for line in menu_lines(menu_report(menu, LOOKED)))


def test_hints_come_last():
    lines = list(menu_lines(menu_report(None, LOOKED), ["try --kernel=/boot/\x1b"]))
    assert lines[-1] == r"Hint: try --kernel=/boot/\x1b"
