"""Disks in xl's configurations; compared by hand with xlu_disk_parse of libxlutil 4.17."""

import pytest

from pygrub_k.errors import UsageError
from pygrub_k.fleet.guests import GuestDisk
from pygrub_k.fleet.xl_disks import xl_disk


@pytest.mark.parametrize(
    ("text", "path", "form", "vdev", "read_only"),
    [
        ("/dev/vg/g,,hda", "/dev/vg/g", "raw", "hda", False),
        ("/dev/vg/g,raw,hda,rw", "/dev/vg/g", "raw", "hda", False),
        ("format=raw, vdev=hda, access=rw, target=/dev/vg/g", "/dev/vg/g", "raw", "hda", False),
        ("raw:/dev/vg/g,hda,w", "/dev/vg/g", "raw", "hda", False),
        ("phy:/dev/x,xvda,w", "/dev/x", "raw", "xvda", False),
        ("file:/a,sda1,r", "/a", "raw", "sda1", True),
        ("tap:aio:/a,xvda,w", "/a", "raw", "xvda", False),
        ("tap2:vhd:/a,xvda,w", "/a", "vhd", "xvda", False),
        ("/a.qcow2,qcow2,xvda,ro", "/a.qcow2", "qcow2", "xvda", True),
        ("vdev=xvda,format=vhd,target=/a,b=c d", "/a,b=c d", "vhd", "xvda", False),
        ("/a,,vdev=xvda,access=r", "/a", "raw", "xvda", True),
        ("backendtype=phy,/a,raw,xvda,w,discard,direct-io-safe", "/a", "raw", "xvda", False),
        ("file:/a,ioemu:hda,w", "/a", "raw", "hda", False),
    ],
)
def test_every_way_to_write_a_disk(text, path, form, vdev, read_only):
    assert xl_disk(text) == GuestDisk(path, form, vdev, read_only)


@pytest.mark.parametrize(
    "text",
    [
        "/i.iso,,hdc,cdrom",
        "/i.iso,,hdc,,cdrom",
        "format=raw, vdev=hdc, access=ro, devtype=cdrom, target=/i.iso",
        "raw:/i.iso,hdc:cdrom,ro",
        ",empty,hdc,cdrom",
    ],
)
def test_what_is_no_disk_but_a_drive(text):
    assert xl_disk(text).removable
    assert xl_disk(text).read_only


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("iscsi:target,xvda,w", "the script block-iscsi makes it"),
        ("script=block-foo,vdev=xvda,target=x", "the script block-foo makes it"),
        ("/a,qed,xvda", "images of qed are not read"),
    ],
)
def test_what_cannot_be_opened_here(text, problem):
    assert problem in xl_disk(text).problem


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("/a,b", "unknown format 'b'"),
        ("/a,raw,xvda,bad", "unknown access 'bad'"),
        ("/a,raw,xvda,w,more", "unknown word 'more'"),
        ("foo=bar,/a,,xvda", "unknown parameter 'foo'"),
        ("/a,raw", "says no vdev"),
        ("vdev=xvda", "no target"),
        ("/a,raw,xvda,vdev=xvdb", "vdev is given twice"),
    ],
)
def test_what_xl_refuses(text, reason):
    with pytest.raises(UsageError, match=reason):
        xl_disk(text)
