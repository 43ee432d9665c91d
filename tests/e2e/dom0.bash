# shellcheck shell=bash
# Sourced by run: a Debian dom0, and QEMU with Xen and it.

XEN=4.17
ACCEL=${ACCEL:-tcg} MEM=${MEM:-1024}
# -smap: QEMU before 9.1 raises a bogus SMAP fault on a PV kernel's return to ring 3, which ends
# dom0 at its first instructions. -rdtscp: QEMU's SVM reports an intercepted RDTSCP as RDTSC, for
# which Xen ends PVH guests.
QEMU_CPU=${QEMU_CPU:-max,-smap,-rdtscp}
PACKAGES=(
  "xen-utils-$XEN" xenstore-utils bash dash coreutils util-linux mount sed grep findutils
  ncurses-base base-passwd bsdutils kmod busybox-static lvm2
)
MODULES=(
  virtio_pci virtio_blk crc32c_generic ext4 loop dm-mod
  xen-evtchn xen-gntdev xen-privcmd xenfs xen-blkback
)

fetch_dom0() {
  fetch_packages amd64 linux-image-amd64 "${PACKAGES[@]}"
  fetch_alone "xen-hypervisor-$XEN-amd64"
}

# indom0 PROGRAM ARGV0 ARGUMENT...: run dom0's /usr/bin/PROGRAM here, with dom0's libraries
indom0() {
  local libraries=$PWD/dom0/lib/x86_64-linux-gnu
  "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" --argv0 "$2" \
    "$PWD/dom0/usr/bin/$1" "${@:3}"
}

unpack_dom0() {
  unpack_system dom0
  rm -rf xen kernel && mkdir xen kernel
  unpack kernel-debs/xen-hypervisor-*.deb xen
  unpack kernel-debs/"$kernel_package"_*.deb kernel --wildcards ./boot './lib/modules/*/modules.*' \
    './lib/modules/*/kernel/'{arch,crypto,fs,lib,drivers/{block,dax,md,virtio,xen}}
  gunzip -c "xen/boot/xen-$XEN-amd64.gz" >xen.elf # QEMU loads it unpacked only
  version=$(basename kernel/lib/modules/*)
  vmlinuz=kernel/boot/vmlinuz-$version
  [ -e dom0/usr/bin/awk ] || ln -s mawk dom0/usr/bin/awk
  # libxl runs a restricted boot loader as this user's id plus the domain's.
  echo 'xen-qemuuser-range-base:x:131072:131072::/nonexistent:/usr/sbin/nologin' >>dom0/etc/passwd
  PYTHONHOME=$PWD/dom0/usr indom0 python3.11 python3 -m compileall -qq -s "$PWD/dom0" \
    dom0/usr/lib/python3 dom0/usr/lib/python3.11 || true # packages hold sources for other versions
}

# install_package DEB: the Debian package, as dpkg unpacks it and has it configure itself, and no other
# boot loader
install_package() {
  rm -rf control
  dpkg-deb --raw-extract "$1" dom0
  mv dom0/DEBIAN control
  sed "s|/usr/lib/xen|$PWD/dom0/usr/lib/xen|g" control/postinst | sh -s configure
  rm -f "dom0/usr/lib/xen-$XEN/bin/pygrub"
  say "boot loader: $(readlink "dom0/usr/lib/xen-$XEN/bin/pygrub-k"), of ${1##*/}"
}

# install_bootloader CHECKOUT: pygrub-k where libxl looks for boot loaders, and no other one
install_bootloader() {
  build_wheel "$1"
  install_wheel dom0
  PYTHONHOME=$PWD/dom0/usr indom0 python3.11 python3 -m compileall -qq -s "$PWD/dom0" \
    dom0/opt/pygrub-k
  rm -f "dom0/usr/lib/xen-$XEN/bin/pygrub" dom0/usr/bin/pygrub
  ln -sf /opt/pygrub-k/bin/pygrub-k "dom0/usr/lib/xen-$XEN/bin/"
}

# finish_dom0 INIT CASES: dom0's disk and its ramdisk, which loads the modules and mounts the disk
finish_dom0() {
  say "building dom0's disk"
  mkdir -p dom0/var/{log/xen/console,lib/xen,lib/xenstored}
  rm -rf dom0/var/run && ln -s /run dom0/var/run
  echo 'autoballoon="off"' >dom0/etc/xen/xl.conf
  echo "$2" >dom0/root/cases
  install -m 755 "$1" dom0/e2e-init
  rm -f dom0.img
  mke2fs -q -t ext4 -d dom0 dom0.img "$(($(du -sm dom0 | cut -f1) * 5 / 4 + 128))M" >/dev/null

  indom0 kmod depmod -b "$PWD/kernel" "$version"
  rm -rf ramdisk && mkdir -p ramdisk/{bin,mod,proc,sys,dev,new}
  cp dom0/bin/busybox ramdisk/bin/
  local module file number=100
  for module in "${MODULES[@]}"; do
    indom0 kmod modprobe -d "$PWD/kernel" -S "$version" --show-depends "$module"
  done | awk '$1 == "insmod" && !seen[$2]++ {print $2}' >modules.order
  while read -r file; do
    number=$((number + 1))
    cp "$file" "ramdisk/mod/$number-${file##*/}"
  done <modules.order
  cat >ramdisk/init <<'END'
#!/bin/busybox sh
b=/bin/busybox
$b mount -t proc proc /proc; $b mount -t sysfs sys /sys; $b mount -t devtmpfs dev /dev
for module in /mod/*; do $b insmod $module || echo "insmod $module failed"; done
tries=0; while [ ! -b /dev/vda ] && [ $tries -lt 30 ]; do tries=$((tries + 1)); $b sleep 1; done
$b mount -t ext4 /dev/vda /new || $b poweroff -f
for folder in proc sys dev; do $b mount --move /$folder /new/$folder; done
exec $b switch_root /new /e2e-init
END
  chmod 755 ramdisk/init
  archive ramdisk "$PWD/dom0-ramdisk"
}

# run_qemu SECONDS: Xen is the "kernel", the "initrd" is dom0's kernel and ramdisk (multiboot)
run_qemu() {
  local accel=$ACCEL drives=(-drive file=dom0.img,format=raw,if=virtio,cache=unsafe) name
  [ "$accel" != tcg ] || accel=tcg,thread=multi
  for name in $cases; do
    [ ! -e "$name.img" ] || drives+=(-drive "file=$name.img,format=raw,if=virtio,cache=unsafe")
  done
  timeout -k 10 "$1" qemu-system-x86_64 -accel "$accel" -cpu "$QEMU_CPU" -m "$MEM" \
    -display none -monitor none -serial file:serial.log -net none -no-reboot -kernel xen.elf \
    -append "console=com1 com1=115200,8n1 dom0_mem=512M,max:512M dom0_max_vcpus=1" \
    -initrd "$vmlinuz console=hvc0 panic=5 mitigations=off,dom0-ramdisk" \
    "${drives[@]}" </dev/null >qemu.log 2>&1
}
