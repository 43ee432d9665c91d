"""Configurations that use what distributions rarely do: what a fuzzer is to begin with."""

from __future__ import annotations

import gzip

GRUB2 = rb"""
set default="${saved_entry}"
set fallback="1 2>0 'Rescue'"
function choose { setparams a "b c" $1; shift; shift 1; echo $# $@ $*; return 0; }
choose x y
for i in 1 2 "three" /boot/vmlinuz* /boot/*.[ci]*; do
  if [ "$i" = 2 -a ! -f /nothing -o -d /boot ]; then continue; elif [ $i -eq 3 ]; then break 2; fi
done
while [ -z "$done" ]; do set done=1; done
until false; do break; done
if [ /boot/vmlinuz -nt /boot/initrd.img -o ( /vmlinuz -ot10 /boot/vmlinuz ) ]; then true; fi
if [ 5 -pgt 3 -a a2 -plt a10 -a "x" '<' "y" -a 3 -ge 2 ]; then set sorted=1; fi
regexp --set=1:major --set 2:minor '^([0-9]+)\.([[:alpha:][.x.]x-z]{1,3}|[^a-c]*?)$' "6.x"
search --no-floppy --fs-uuid --set=root --hint-bios=hd0,gpt1 --hint='hd0,' \
  00000001-1111-4222-8333-444444444444
search.file /vmlinuz root hd0,gpt2
search --label label1 --set
probe --set=fs --fs (hd0,gpt1)
probe -u $root --set uuid
probe --part-uuid hd0,gpt1
set root=hd0,gpt1
load_env -f /boot/grub/grubenv saved_entry next_entry
save_env saved_entry
if [ "${next_entry}" ]; then set default="${next_entry}"; set next_entry=; save_env next_entry; fi
export default; unset fallback
source /boot/grub/custom.cfg
. /boot/grub/custom.cfg
extract_entries_source /boot/grub/custom.cfg
blscfg
blscfg --path /loader/entries --enable-fallback --show-default
blsuki -p /EFI/Linux
legacy_source /boot/grub/menu.lst
extract_legacy_entries_configfile /boot/grub/other.lst
loopback -d loop
eval "set x=\"a;b\""
menuentry 'One "quoted"' --class a --class=b --id one --users "" --hotkey x $kernel {
  savedefault
  linux16 ($root)/boot/vmlinuz root=UUID=$uuid "a b" 'c d' \
    quiet ${x}
  initrd16 newc:etc/file:/boot/initrd.img /boot/initrd.img
}
submenu 'Two' --unrestricted { menuentry 'Inner' { multiboot2 /boot/xen.gz console=vga
  module2 /boot/vmlinuz ro
    module2 --nounzip /boot/initrd.img
  }
  submenu Deeper { menuentry "$2" { configfile /boot/grub/custom.cfg; }; }
}
menuentry Rescue { set root='hd0,msdos1'; linux /gone; boot; }
menuentry Chain { chainloader +1; }
menuentry Exit { exit; }
! false
password_pbkdf2 root grub.pbkdf2.sha512.10000.0
set superusers="root"
"""
NORMAL = b"set prefix=(hd0,gpt1)/EFI/debian\nset root=(hd0,2)\nnormal\n"
CUSTOM = b"menuentry 'Custom' { linux /vmlinuz custom }\nset timeout=3\n"
LEGACY = b"""
default=saved
fallback 1 2
timeout 10
hiddenmenu
password --md5 $1$abc
color black/white
title One
lock
uuid 00000001-1111-4222-8333-444444444444
kernel --type=linux --no-mem-option /boot/vmlinuz root=/dev/sda1 ro
initrd /boot/initrd.img
savedefault 1
boot
title Two
find --set-root /vmlinuz
root (hd0,0)
kernel (hd0,1)/boot/vmlinuz mem=512M
modulenounzip /boot/initrd.img
title Three
rootnoverify (hd0)
chainloader +1
title Four
configfile (hd0,0)/boot/grub/grub.conf
title Five
map (hd0) (hd1)
kernel /boot/xen.gz
module /boot/vmlinuz
module /boot/initrd.img
"""
EXTLINUX = b"""
UI vesamenu.c32
DEFAULT two
TIMEOUT 50
ONTIMEOUT one
FALLBACK three
APPEND quiet
IPAPPEND 2
INCLUDE /boot/grub/custom.cfg
MENU INCLUDE custom.cfg Other
MENU BEGIN sub
MENU TITLE Sub
LABEL one
MENU LABEL ^One
MENU DEFAULT
KERNEL ../vmlinuz
INITRD /boot/initrd.img,/boot/other.img
APPEND - root=/dev/sda
MENU END
LABEL two
LINUX ::/boot/vmlinuz
APPEND initrd=/boot/initrd.img ro
TEXT HELP
help
ENDTEXT
LABEL three
COM32 ifcpu64.c32
APPEND one -- two
LABEL four
KERNEL mboot.c32
APPEND /boot/xen.gz a --- /boot/vmlinuz b --- /boot/initrd.img
LABEL five
LOCALBOOT 0
MENU PASSWD secret
"""
LOADER = b"default *-[!a]?e.conf\ntimeout menu-force\nconsole-mode max\nauto-entries no\n"
ENTRY = b"""title "Three"
version 6.10~rc1+3
machine-id 0123456789abcdef0123456789abcdef
sort-key three
architecture x64
linux /vmlinuz
initrd /initrd.img
initrd /boot/initrd.img
options root=LABEL=x $kernelopts \\$literal
options ro
devicetree /dtb
grub_users $users
grub_arg --unrestricted
"""
FSTAB = b"""# comment
UUID=00000001-1111-4222-8333-444444444444 /boot ext4 defaults 0 0
LABEL=label2 /boot/efi vfat
PARTUUID=x /usr ext4
/dev/mapper/vg-root / ext4
/dev/md0 /srv ext4
/dev/vg/lv /var ext4
"""
LILO = b"""boot=/dev/sda
default="two words"
root=/dev/sda1
read-only
append="quiet"
image = /boot/vmlinuz
  label = "two words"
  initrd = /boot/initrd.img
  addappend = "more"
  literal = "only this"
  optional
image=/boot/gone
  alias=other
  read-write
  vga=ask
  password=x
other=/dev/sda2
  label=dos
"""
ENVIRONMENT = b"# GRUB Environment Block\nsaved_entry=one\nnext_entry=Two>Inner\na=b\\\\c\\\nd\n"
PACKED = gzip.compress(GRUB2, mtime=0)
TREES: tuple[dict[str, bytes], ...] = (
    {
        "/boot/grub/grub.cfg": GRUB2,
        "/boot/grub/custom.cfg": CUSTOM,
        "/boot/grub/menu.lst": LEGACY,
        "/boot/grub/grubenv": ENVIRONMENT.ljust(1024, b"#"),
        "/loader/entries/one.conf": ENTRY,
        "/loader/entries/two+1-2.conf": ENTRY,
    },
    {"/boot/grub2/grub.cfg": PACKED, "/boot/grub2/grubenv": ENVIRONMENT.ljust(1024, b"#")},
    {"/boot/grub/menu.lst": LEGACY, "/boot/grub/grub.conf": LEGACY},
    {"/boot/extlinux/extlinux.conf": EXTLINUX},
    {
        "/loader/loader.conf": LOADER,
        "/loader/entries/one.conf": ENTRY,
        "/loader/entries/two+1-2.conf": ENTRY,
    },
    {"/etc/lilo.conf": LILO, "/etc/fstab": FSTAB},
    {"/EFI/BOOT/grub.cfg": NORMAL, "/EFI/BOOT/BOOTX64.EFI": b"MZ", "/EFI/debian/grub.cfg": CUSTOM},
    {"/EFI/BOOT/BOOTX64.EFI": b"MZ", "/EFI/debian/grub.cfg": GRUB2, "/EFI/BOOT/grub.cfg": CUSTOM},
    {"/boot/vmlinuz-6.1.0-13-amd64": b"k", "/boot/initrd.img-6.1.0-13-amd64": b"i"},
)
"""Files of whole guests by their paths."""
