"""Which guests are meant; what is wrong with one is a row, and not the end."""

import os

import pytest

from pygrub_k.errors import SourceError
from pygrub_k.fleet.guests import GuestPlan, plan_of
from pygrub_k.fleet.lists import listed, plans


def test_a_list_of_disks(tmp_path):
    file = tmp_path / "disks"
    file.write_bytes(b"# mine\n/a\n\n  # also\n/b c\r\n/\xff\n")
    assert listed(str(file)) == ["/a", "/b c", "/\udcff"]


def test_a_list_is_read_in_pieces_and_bounded(tmp_path, monkeypatch):
    asked = []
    read = os.read

    def watched(file, size):
        asked.append(size)
        return read(file, size)

    monkeypatch.setattr(os, "read", watched)
    file = tmp_path / "disks"
    file.write_bytes(b"/disk\n" * 300_000)
    assert len(listed(str(file))) == 300_000
    assert max(asked) <= 1 << 20
    monkeypatch.setattr("pygrub_k.fleet.lists.GUEST_LIST_SIZE", 1000)
    with pytest.raises(SourceError, match="more than 1000 bytes"):
        listed(str(file))


def test_a_folder_of_configurations(tmp_path):
    (tmp_path / "good.cfg").write_text("name = 'web'\ndisk = ['/a,,xvda']\nbootloader='pygrub-k'\n")
    (tmp_path / "bad.cfg").write_text("name = \n")
    (tmp_path / "none.cfg").write_text("name = 'none'\n")
    (tmp_path / "folder.cfg").mkdir()
    (tmp_path / "other.txt").write_text("nothing")
    os.mkfifo(tmp_path / "pipe.cfg")
    found = {plan.name: plan for plan in plans([], xen=[str(tmp_path)])}
    assert found["web"].disks[0].path == "/a"
    assert found["web"].refused == ""
    assert "bad.cfg:1: expected a string" in found["bad"].refused
    assert found["none"].refused == "it has no disk"
    assert "Is a directory" in found["folder"].refused
    assert "expected" in found["pipe"].refused or found["pipe"].refused == "it has no disk"


def test_what_xl_says_of_a_domain(tmp_path):
    file = tmp_path / "web.cfg"
    file.write_text(
        "type='pvh'\ndisk=['phy:/dev/a,xvda,w', '/i.iso,,hdc,cdrom', '/b,qcow2,xvdb,r']\n"
        "bootloader='pygrub-k'\nbootloader_args=['--entry=1']\nextra='quiet'\nroot='/dev/xvda1'\n"
    )
    (plan,) = plans([], xen=[str(file)])
    assert [one.path for one in plan.disks] == ["/dev/a", "/b"]
    assert (plan.name, plan.kind, plan.bootloader_args) == ("web", "pvh", ("--entry=1",))
    assert plan.handed_on() == ["--args=root=/dev/xvda1 quiet"]
    assert plan_of(plan.as_data()) == plan


def test_duplicates_and_shared_disks_are_told(tmp_path):
    (tmp_path / "a").touch()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "web.cfg").write_text(f"disk = ['{tmp_path}/link,,xvda']\n")
    disk = str(tmp_path / "a")
    first, second, domain = plans([disk, disk], xen=[str(tmp_path)])
    assert (first.refused, first.problems) == ("", ())
    assert "more than once" in second.refused
    assert domain.problems == (f"{tmp_path}/link is also a disk of {disk}",)


@pytest.mark.parametrize("option", ["lists", "xen"])
def test_a_list_that_is_not_there_is_an_error(option, tmp_path):
    if option == "xen":
        with pytest.raises(SourceError, match=r"no file with a name in \.cfg"):
            plans([], xen=[str(tmp_path)])
    else:
        with pytest.raises(SourceError, match="No such file"):
            plans([], lists=[str(tmp_path / "none")])


def test_a_plan_survives_json():
    plan = GuestPlan(name="x", refused="no")
    assert plan_of(plan.as_data()) == plan
