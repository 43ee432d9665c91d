# shellcheck shell=bash
# Sourced by run: the guests. A case is a line in GUESTS and a function guest_NAME that makes
# NAME.img (dom0's next /dev/vdX) and dom0/root/NAME.cfg; what must not boot has NAME.refused too.

declare -A GUESTS=(
  [pv]="PV, GPT and ext4, the second entry is the default"
  [pvh]="PVH, the same"
  [restricted]="restricted by libxl, on a disk that only root can read"
  [file]="a file-backed disk"
  [legacy]="menu.lst on an MBR partition"
  [bls]="boot loader specification entries behind grub.cfg"
  [lvm]="/boot on LVM, made by LVM itself"
  [menu]="an entry chosen with the cursor keys, in the menu that xl shows on the console"
  [edit]="an entry whose arguments are edited in the menu's script"
  [byhand]="no configuration: booted by hand on the menu's command line"
  [given]="kernel, ramdisk and command line from xl's configuration"
  [pvalone]="a kernel without a PVH entry, as PV, which --type=pv lets pass"
  [pvhalone]="a kernel without a PV entry, as PVH, which --type=pvh lets pass"
  [notpv]="the same kernel as PV, which --type=pv refuses"
  [xennotpv]="the same without --type, which Xen itself must refuse"
  [xennotpvh]="a kernel without a PVH entry as PVH, which Xen itself must refuse"
  [blank]="a disk with nothing on it, which must fail"
)
declare -A token_c token_r
letter=b

random_token() { od -An -N6 -tx1 /dev/urandom | tr -d ' \n'; }

# kernel_files NAME: vmlinuz and a ramdisk with the guest's token in guest-NAME/fs/boot
kernel_files() {
  local boot=guest-$1/fs/boot inside=guest-$1/ramdisk
  mkdir -p "$inside"/{bin,proc,sys}
  cp dom0/bin/busybox "$inside/bin/"
  echo "${token_r[$1]}" >"$inside/token"
  cat >"$inside/init" <<'END'
#!/bin/busybox sh
b=/bin/busybox
$b mount -t proc proc /proc; $b mount -t sysfs sys /sys
for word in $($b cat /proc/cmdline); do case $word in e2e=*) c=${word#e2e=};; esac; done
echo "E2E-GUEST $c $($b cat /token) $($b cat /sys/hypervisor/guest_type)"
$b sleep 1
$b poweroff -f
END
  chmod 755 "$inside/init"
  archive "$inside" "$PWD/guest-$1/ramdisk.cpio"
  gzip -c "guest-$1/ramdisk.cpio" >"$boot/initrd.img-$version"
  cp "$vmlinuz" "$boot/"
}

# arguments NAME: the command line that proves itself
arguments() { echo "root=/dev/xvda1 ro console=hvc0 mitigations=off e2e=${token_c[$1]}"; }

# grub_menu NAME: a grub.cfg whose second entry is the default
grub_menu() {
  kernel_files "$1"
  cat >"guest-$1/fs/boot/grub/grub.cfg" <<END
set default="1"
set timeout=0
menuentry 'decoy' {
  linux /boot/vmlinuz-$version e2e=decoy
  initrd /boot/initrd.img-$version
}
menuentry 'Debian GNU/Linux, with Linux $version' --class debian {
  insmod part_gpt
  insmod ext2
  set root='hd0,gpt1'
  echo 'Loading Linux $version ...'
  linux /boot/vmlinuz-$version $(arguments "$1")
  initrd /boot/initrd.img-$version
}
END
}

# disk NAME LABEL FILE: one ext4 partition of guest-NAME/fs in a table of kind LABEL
disk() {
  rm -f "$3" && truncate -s 50M "$3"
  printf 'label: %s\nstart=2048, size=98304, type=linux\n' "$2" | sfdisk -q "$3"
  mke2fs -q -t ext4 -E offset=1048576 -d "guest-$1/fs" "$3" 48M
}

# domain NAME TYPE [DISK]: xl's configuration; the disk is the next /dev/vdX unless told otherwise
domain() {
  local disk=${3:-phy:/dev/vd$letter,xvda,w}
  if [ $# = 2 ]; then
    echo "/dev/vd$letter" >"dom0/root/$1.device"
    letter=$(tr a-y b-z <<<"$letter")
  fi
  cat >"dom0/root/$1.cfg" <<END
name = "$1"
type = "$2"
memory = 192
vcpus = 1
bootloader = "pygrub-k"
disk = [ "$disk" ]
on_poweroff = "destroy"
on_reboot = "destroy"
on_crash = "destroy"
END
}

guest_pv() { grub_menu "$1" && disk "$1" gpt "$1.img" && domain "$1" pv; }
guest_pvh() { grub_menu "$1" && disk "$1" gpt "$1.img" && domain "$1" pvh; }
guest_restricted() { guest_pv "$1" && touch "dom0/root/$1.restricted"; }

guest_file() {
  grub_menu "$1"
  disk "$1" gpt dom0/root/guest-file.img
  domain "$1" pv "format=raw,vdev=xvda,access=rw,target=/root/guest-file.img"
}

guest_legacy() {
  kernel_files "$1"
  cat >"guest-$1/fs/boot/grub/menu.lst" <<END
default 1
timeout 5
title decoy
root (hd0,0)
kernel /boot/vmlinuz-$version e2e=decoy
initrd /boot/initrd.img-$version

title Debian GNU/Linux
root (hd0,0)
kernel /boot/vmlinuz-$version $(arguments "$1")
initrd /boot/initrd.img-$version
END
  disk "$1" dos "$1.img" && domain "$1" pv
}

guest_bls() {
  kernel_files "$1"
  local entries=guest-$1/fs/boot/loader/entries machine
  machine=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir -p "$entries"
  mkdir -p "guest-$1/fs/boot/grub2" # as Fedora has it
  cat >"guest-$1/fs/boot/grub2/grub.cfg" <<'END'
set timeout=0
if [ -s ${config_directory}/grubenv ]; then
  load_env -f ${config_directory}/grubenv
fi
insmod blscfg
blscfg
END
  cat >"$entries/$machine-$version.conf" <<END
title Linux ($version)
version $version
linux /boot/vmlinuz-$version
initrd /boot/initrd.img-$version
options $(arguments "$1")
END
  cat >"$entries/$machine-1.0.conf" <<END
title Linux (1.0), older
version 1.0
linux /boot/vmlinuz-$version
initrd /boot/initrd.img-$version
options e2e=decoy
END
  disk "$1" gpt "$1.img" && domain "$1" pvh
}

# dom0 makes the volume group on the empty disk, with the file system in this file.
guest_lvm() {
  grub_menu "$1"
  sed -i 's/hd0,gpt1/lvm\/guest-boot/' "guest-$1/fs/boot/grub/grub.cfg"
  mke2fs -q -t ext4 -d "guest-$1/fs" dom0/root/lvm.filesystem 48M
  rm -f "$1.img" && truncate -s 64M "$1.img"
  domain "$1" pv
}

# The default is the decoy and waits for longer than any test; dom0 types.
guest_menu() {
  grub_menu "$1"
  sed -i 's/default="1"/default="0"/; s/timeout=0/timeout=3000/' "guest-$1/fs/boot/grub/grub.cfg"
  printf '\033[B\r' >"dom0/root/$1.keys"
  disk "$1" gpt "$1.img" && domain "$1" pvh
}

# The default is the decoy; its command line is edited until it proves itself.
guest_edit() {
  grub_menu "$1"
  sed -i 's/default="1"/default="0"/; s/timeout=0/timeout=3000/' "guest-$1/fs/boot/grub/grub.cfg"
  printf 'e\033[B\033[B\005\027%s\030' "$(arguments "$1")" >"dom0/root/$1.keys"
  disk "$1" gpt "$1.img" && domain "$1" pv
}

# Nothing says what to boot; dom0 does on the command line that is shown then.
guest_byhand() {
  kernel_files "$1"
  printf 'linux /boot/vmlinuz-%s %s\rinitrd /boot/initrd.img-%s\rboot\r' \
    "$version" "$(arguments "$1")" "$version" >"dom0/root/$1.keys"
  disk "$1" gpt "$1.img" && domain "$1" pvh
}

# No boot configuration: xl passes these to the boot loader, as paths in the guest.
guest_given() {
  kernel_files "$1"
  disk "$1" gpt "$1.img" && domain "$1" pv
  cat >>"dom0/root/$1.cfg" <<END
kernel = "/boot/vmlinuz-$version"
ramdisk = "/boot/initrd.img-$version"
cmdline = "$(arguments "$1")"
END
}

guest_blank() {
  rm -f "$1.img" && truncate -s 8M "$1.img"
  domain "$1" pv
  echo 'pygrub-k: nothing to boot' >"$1.refused"
}

# without_note NAME KIND TYPE [OPTION]: a guest whose kernel lacks one of its ELF notes for Xen
without_note() {
  grub_menu "$1"
  python3 "$here/without_note.py" "$2" "$vmlinuz" "guest-$1/fs/boot/vmlinuz-$version"
  disk "$1" gpt "$1.img" && domain "$1" "$3"
  [ $# = 3 ] || echo "bootloader_args = [ \"$4\" ]" >>"dom0/root/$1.cfg"
}

guest_pvalone() { without_note "$1" 18 pv --type=pv; }
guest_pvhalone() { without_note "$1" 1 pvh --type=pvh; }
guest_notpv() {
  without_note "$1" 1 pv --type=pv
  echo 'pygrub-k: nothing to boot: this kernel has no PV entry' >"$1.refused"
}
guest_xennotpv() { without_note "$1" 1 pv && touch "$1.xenrefused"; }
guest_xennotpvh() { without_note "$1" 18 pvh && touch "$1.xenrefused"; }

# passed NAME: the log shows what this guest must do
passed() {
  local result type
  result=$(grep -a "^E2E-RESULT $1 " serial.txt) || return 1
  [ "${result#* domains=}" = "0 files=" ] || {
    echo "     $1: left behind: $result"
    return 1
  }
  if [ -e "$1.refused" ]; then
    grep -qa "^E2E-RESULT $1 status=[1-9]" serial.txt &&
      grep -a "^$1 bootloader: " serial.txt | tail -n 1 | grep -qaF "$(cat "$1.refused")"
    return
  fi
  if [ -e "$1.xenrefused" ]; then # the boot loader had nothing to say, and the builder has
    grep -qa "^E2E-RESULT $1 status=[1-9]" serial.txt &&
      ! grep -qa "^$1 bootloader: pygrub-k: nothing to boot" serial.txt &&
      grep -qa "^$1 xl: xc: error: panic: .*: Invalid kernel" serial.txt
    return
  fi
  type=$(sed -n 's/^type = "\(.*\)"/\U\1/p' "dom0/root/$1.cfg")
  grep -qa "^E2E-RESULT $1 status=0 " serial.txt &&
    grep -qa "^$1 console: E2E-GUEST ${token_c[$1]} ${token_r[$1]} $type\$" serial.txt
}
