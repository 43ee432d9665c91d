"""Domains of libvirt, and XML that is hostile."""

import pytest

from pygrub_k.errors import ConfigError
from pygrub_k.fleet.guests import GuestDisk
from pygrub_k.fleet.libvirt_xml import libvirt_plans
from pygrub_k.limits import LIBVIRT_NESTING

DOMAIN = b"""<domain type='xen'><name>web</name>
  <bootloader>/usr/lib/xen/bin/pygrub</bootloader><bootloader_args>--entry=1 -q</bootloader_args>
  <os><type arch='x86_64' machine='xenpvh'>xenpvh</type></os>
  <devices>
    <disk type='block' device='disk'><driver name='phy'/>
      <source dev='/dev/vg/web'/><target dev='xvda'/></disk>
    <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
      <source file='/a.qcow2'/><backingStore type='file'><source file='/base.img'/><backingStore/>
      </backingStore><target dev='xvdb'/><readonly/></disk>
    <disk type='file' device='cdrom'><source file='/i.iso'/><target dev='hdc'/></disk>
    <disk type='network' device='disk'><driver name='qemu' type='raw'/>
      <source protocol='rbd' name='pool/x'/><target dev='xvdd'/></disk>
  </devices></domain>"""


def test_a_domain():
    (plan,) = libvirt_plans(DOMAIN, "web.xml", "web")
    assert (plan.name, plan.kind, plan.config) == ("web", "pvh", "web.xml")
    assert plan.bootloader == "/usr/lib/xen/bin/pygrub"
    assert plan.bootloader_args == ("--entry=1", "-q")
    assert plan.backing == ("/base.img",)
    reason = "pool/x: a disk of type network is no file of this host"
    assert plan.disks == (
        GuestDisk("/dev/vg/web", "raw", "xvda"),
        GuestDisk("/a.qcow2", "qcow2", "xvdb", read_only=True),
        GuestDisk("pool/x", "raw", "xvdd", problem=reason),
    )


def test_several_domains_in_a_file():
    data = b"<domains>" + DOMAIN + DOMAIN + b"</domains>"
    assert len(libvirt_plans(data, "all.xml", "all")) == 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><d>&b;</d>", "a document type"),
        (b"<!DOCTYPE d SYSTEM 'file:///etc/passwd'><domain/>", "a document type"),
        (b"<domain>&undefined;</domain>", "it is no XML"),
        (b"<domain>", "it is no XML"),
        (b"", "it is no XML"),
        (b"\x00\xff", "it is no XML"),
        (b"<?xml version='1.0' encoding='nonsense'?><domain/>", "it is no XML"),
        (b"<network/>", "no domain in it"),
        (b"<d>" * (LIBVIRT_NESTING + 1), "more elements"),
    ],
)
def test_what_is_no_domain(data, reason):
    with pytest.raises(ConfigError, match=reason):
        libvirt_plans(data, "web.xml", "web")
