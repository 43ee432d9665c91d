#!/bin/bash
# Makes the images beside this script: LVM and md volumes of every kind, filled through Linux.
#
#   make_images.sh OUT [CASE...]
#
# Needs root, loop devices, device-mapper and md; run it in a throw-away virtual machine (Debian 12
# with lvm2, mdadm, thin-provisioning-tools and xz-utils will do). For each case it leaves the disks
# (CASE.N.img.xz), what Linux read from each volume (CASE.sums: SHA-256, bytes, name) and what the
# tools reported (CASE.report). Sectors hold their number, so that a wrong mapping shows.
set -eu
out=$(realpath "$1"); shift
wanted=("$@")
work=$(mktemp -d /tmp/images.XXXXXX)
mkdir -p "$out" "$work/etc"
cat > "$work/etc/lvm.conf" <<X
devices { use_devicesfile = 0 filter = [ "a|/dev/loop|", "a|/dev/md|", "r|.*|" ] md_component_detection = 0 }
activation { udev_sync = 0 udev_rules = 0 monitoring = 0 raid_region_size = 64 thin_pool_autoextend_threshold = 100 }
global { use_lvmpolld = 0 event_activation = 0 }
backup { backup = 0 archive = 0 }
X
export LVM_SYSTEM_DIR=$work/etc LVM_SUPPRESS_FD_WARNINGS=1 DM_DISABLE_UDEV=1 LC_ALL=C
for module in dm_mod dm_raid dm_mirror dm_snapshot dm_thin_pool dm_cache dm_cache_smq dm_writecache \
    loop linear raid0 raid1 raid10 raid456; do modprobe -q $module || echo "no module $module"; done

# A case is a function that makes volumes on $d0, $d1 ... and calls `sums` on each while it runs.
begin() { # CASE MIB...
    name=$1; shift; count=$#; rm -f "$work"/disk.*; : > "$work/sums"; : > "$work/report"
    local i=0 size
    for size; do
        truncate -s "${size}M" "$work/disk.$i"
        eval "d$i=$(losetup -f --show "$work/disk.$i")"
        i=$((i + 1))
    done
}
pattern() { # TAG SECTORS [FIRST]: sectors that say which they are
    perl -e '($t, $n, $s) = @ARGV; print pack("a8Q<x496", $t, $_) for $s .. $s + $n - 1' "$1" "$2" "${3:-0}"
}
fill() { # DEVICE TAG
    pattern "$2" $(($(blockdev --getsz "$1"))) | dd of="$1" bs=64k conv=fsync status=none iflag=fullblock
}
sums() { # DEVICE NAME
    echo 1 > /proc/sys/vm/drop_caches
    echo "$(sha256sum < "$1" | cut -c-64) $(blockdev --getsize64 "$1") $2" >> "$work/sums"
}
report() { echo "\$ $*" >> "$work/report"; "$@" >> "$work/report" 2>/dev/null || :; }
done_lvm() { # the LVs to sum; their names in GRUB
    local lv
    for lv; do sums "/dev/vg0/$lv" "lvm/vg0-${lv//-/--}"; done
    report vgs -o vg_name,vg_uuid,vg_seqno,vg_extent_size,pv_count,lv_count --noheadings --units b
    report pvs -o pv_name,pv_uuid,pv_size,pe_start,pv_pe_count --noheadings --units b
    report lvs -a -o lv_name,lv_uuid,lv_size,segtype,lv_role --noheadings --units b
    vgcfgbackup -q -f "$work/vgcfg" vg0 > /dev/null 2>&1 && { echo '$ vgcfgbackup'; cat "$work/vgcfg"; } >> "$work/report"
    vgchange -q -an vg0
    finish
}
done_md() { # the oldest metadata has no name, and goes by its number
    local as=set; [[ $name != *-0.90 ]] || as=md77
    sums /dev/md77 "md/$as"
    report mdadm --detail /dev/md77
    stop
    local i
    for i in $(seq 0 $((count - 1))); do eval "report mdadm --examine \$d$i"; done
    finish
}
stop() { sync; mdadm --stop -q /dev/md77; rm -f /dev/md77; }
finish() {
    local i
    sync
    for i in $(seq 0 $((count - 1))); do
        eval "blockdev --flushbufs \$d$i; losetup -d \$d$i"
        xz -q -6 -T1 -c "$work/disk.$i" > "$out/$name.$i.img.xz"
    done
    cp "$work/sums" "$out/$name.sums"; cp "$work/report" "$out/$name.report"
    echo "ok   $name"
}
vg() { vgcreate -q -s 256k --dataalignment 64k --metadatasize 252k vg0 "$@" > /dev/null; }
lv() { lvcreate -q -y -Zn -Wn -n "$@" > /dev/null; }
md_plain() { mdadm --create /dev/md77 --run --quiet --homehost=any --name=any:set "$@"; node; }
md() { md_plain --bitmap=none "$@"; }
node() { [ -b /dev/md77 ] || { rm -f /dev/md77; mknod /dev/md77 b 9 77; }; } # nobody else does without udev

case_lvm_linear() {
    begin lvm-linear 4 4; vg $d0 $d1
    lv root -L 1M vg0 $d0; lv pad-one -L 512k vg0 $d0; lvextend -q -y -L 2M vg0/root $d0 > /dev/null; lvextend -q -y -L 4M vg0/root $d1 > /dev/null
    fill /dev/vg0/root root; fill /dev/vg0/pad-one pad; done_lvm root pad-one
}
case_lvm_striped() {
    begin lvm-striped 4 4 4; vg $d0 $d1 $d2
    lv pad -L 256k vg0 $d1; lv two -i 2 -I 16k -L 2M vg0 $d0 $d1; lv three -i 3 -I 64k -L 2304k vg0
    fill /dev/vg0/two two; fill /dev/vg0/three three; done_lvm two three
}
case_lvm_mirror() {
    begin lvm-mirror 4 4; vg $d0 $d1
    lv root --type mirror -m 1 --mirrorlog core --regionsize 64k -L 1M vg0 $d0 $d1
    fill /dev/vg0/root root; done_lvm root
}
case_lvm_raid1() {
    begin lvm-raid1 4 4; vg $d0 $d1; lv root --type raid1 -m 1 --regionsize 64k -L 1M vg0
    fill /dev/vg0/root root; done_lvm root
}
case_lvm_raid0() {
    begin lvm-raid0 4 4; vg $d0 $d1
    lv plain --type raid0 -i 2 -I 16k -L 1M vg0; lv meta --type raid0_meta -i 2 -I 16k -L 1M vg0
    fill /dev/vg0/plain plain; fill /dev/vg0/meta meta; done_lvm plain meta
}
case_lvm_raid10() {
    begin lvm-raid10 4 4 4 4; vg $d0 $d1 $d2 $d3
    lv root --type raid10 -m 1 -i 2 -I 16k --regionsize 64k -L 1M vg0; fill /dev/vg0/root root; done_lvm root
}
case_lvm_raid4() {
    begin lvm-raid4 4 4 4; vg $d0 $d1 $d2
    lv root --type raid4 -i 2 -I 16k --regionsize 64k -L 1M vg0; fill /dev/vg0/root root; done_lvm root
}
case_lvm_raid5() {
    begin lvm-raid5 8 8 8; vg $d0 $d1 $d2
    local type lvs=
    for type in la ra ls rs n; do
        lv $type --type raid5_$type -i 2 -I 16k --regionsize 64k -L 1M vg0; fill /dev/vg0/$type $type; lvs="$lvs $type"
    done
    done_lvm $lvs
}
case_lvm_raid6() {
    begin lvm-raid6 16 16 16 16 16; vg $d0 $d1 $d2 $d3 $d4
    local type lvs=
    for type in zr nr nc n_6 ls_6 rs_6 la_6 ra_6; do
        lv $type --type raid6_$type -i 3 -I 16k --regionsize 64k -L 1536k vg0 || { echo "no raid6_$type"; continue; }
        fill /dev/vg0/$type $type; lvs="$lvs $type"
    done
    done_lvm $lvs
}
case_lvm_raid1_failed() { # the first leg is gone from the VG's point of view, and came back old
    begin lvm-raid1-failed 4 4; vg $d0 $d1; lv root --type raid1 -m 1 --regionsize 64k -L 1M vg0
    fill /dev/vg0/root old; sync; vgchange -q -an vg0
    cp "$work/disk.0" "$work/before"
    losetup -d $d0
    vgchange -q -ay --activationmode degraded vg0; fill /dev/vg0/root new; sync
    sums /dev/vg0/root lvm/vg0-root; report lvs -a -o lv_name,lv_health_status --noheadings
    vgchange -q -an vg0; d0=$(losetup -f --show "$work/disk.0"); finish
}
case_lvm_snapshot() {
    begin lvm-snapshot 8; vg $d0; lv root -L 2M vg0; fill /dev/vg0/root before
    lvcreate -q -y -s -c 4k -L 1M -n snap vg0/root > /dev/null; lvcreate -q -y -s -c 16k -L 1M -n snap2 vg0/root > /dev/null
    pattern after 64 100 | dd of=/dev/vg0/root seek=100 conv=notrunc,fsync status=none
    pattern after 8 4000 | dd of=/dev/vg0/root seek=4000 conv=notrunc,fsync status=none
    pattern snap 300 1000 | dd of=/dev/vg0/snap seek=1000 conv=notrunc,fsync status=none
    done_lvm root snap snap2
}
case_lvm_snapshot_full() { # a snapshot that overflowed is lost, and its origin is not
    begin lvm-snapshot-full 8; vg $d0; lv root -L 2M vg0; fill /dev/vg0/root before
    lvcreate -q -y -s -c 4k -L 256k -n snap vg0/root > /dev/null
    fill /dev/vg0/root after; done_lvm root
}
case_lvm_thin() {
    begin lvm-thin 24; vg $d0
    lvcreate -q -y --type thin-pool -c 64k --poolmetadatasize 2M --poolmetadataspare n -Zy -L 8M -n pool vg0 > /dev/null
    lvcreate -q -y -V 4M --thinpool pool -n root vg0 > /dev/null; lvcreate -q -y -V 6M --thinpool pool -n holes vg0 > /dev/null
    pattern root 4000 | dd of=/dev/vg0/root conv=notrunc,fsync status=none
    pattern holes 100 5000 | dd of=/dev/vg0/holes seek=5000 conv=notrunc,fsync status=none
    pattern holes 300 9000 | dd of=/dev/vg0/holes seek=9000 conv=notrunc,fsync status=none
    lvcreate -q -y -s -kn -n snap vg0/root > /dev/null
    pattern changed 500 1500 | dd of=/dev/vg0/root seek=1500 conv=notrunc,fsync status=none
    pattern mine 200 200 | dd of=/dev/vg0/snap seek=200 conv=notrunc,fsync status=none
    sync; done_lvm root holes snap
}
case_lvm_thin_deep() { # mappings enough for a B-tree of two levels: every other chunk, backwards
    begin lvm-thin-deep 96; vg $d0
    lvcreate -q -y --type thin-pool -c 64k --poolmetadatasize 2M --poolmetadataspare n -Zn -L 60M -n pool vg0 > /dev/null
    lvcreate -q -y -V 120M --thinpool pool -n root vg0 > /dev/null
    local chunk
    for chunk in $(seq 1800 -2 0); do pattern deep 1 $((chunk * 128)) | dd of=/dev/vg0/root seek=$((chunk * 128)) oflag=direct conv=notrunc status=none; done
    sync; done_lvm root
}
case_lvm_thin_external() { # thin snapshot of a volume outside the pool
    begin lvm-thin-external 24; vg $d0; lv base -L 2M vg0; fill /dev/vg0/base base; lvchange -q -an vg0/base; lvchange -q -pr vg0/base
    lvcreate -q -y --type thin-pool -c 64k --poolmetadatasize 2M --poolmetadataspare n -L 4M -n pool vg0 > /dev/null
    lvcreate -q -y -s --thinpool pool -n root vg0/base > /dev/null; lvchange -q -K -ay vg0/root
    pattern changed 300 500 | dd of=/dev/vg0/root seek=500 conv=notrunc,fsync status=none; sync; done_lvm root
}
cached() { # CASE MODE LVCREATE-OPTIONS: made clean or dirty
    begin "$1" 32; vg $d0; lv root -L 4M vg0; fill /dev/vg0/root before
    if [ "$3" = pool ]; then
        lvcreate -q -y --type cache-pool -c 32k --poolmetadatasize 2M --poolmetadataspare n -L 4M -n fast vg0 > /dev/null
        lvconvert -q -y --type cache --cachepool fast --cachemode "$2" vg0/root > /dev/null
    else
        lv fast -L 8M vg0; lvconvert -q -y --type cache --cachevol fast -c 32k --cachemode "$2" vg0/root > /dev/null
    fi
    local i
    for i in 1 2 3 4 5 6 7 8; do
        pattern after 2000 100 | dd of=/dev/vg0/root seek=100 oflag=direct bs=512 conv=notrunc status=none iflag=fullblock
        dd if=/dev/vg0/root of=/dev/null bs=64k iflag=direct status=none
    done
    report dmsetup status
    done_lvm root
}
case_lvm_cache_pool() { cached lvm-cache-pool writethrough pool; }
case_lvm_cache_vol() { cached lvm-cache-vol writethrough vol; }
case_lvm_cache_dirty() { cached lvm-cache-dirty writeback pool; }
writecached() { # CASE FLUSHED
    begin "$1" 16; vg $d0; lv root -L 2M vg0; fill /dev/vg0/root before; lv fast -L 4M vg0; lvchange -q -an vg0
    lvconvert -q -y --type writecache --cachevol fast vg0/root > /dev/null; lvchange -q -ay vg0/root
    pattern after 512 512 | dd of=/dev/vg0/root seek=64 bs=4096 oflag=direct conv=notrunc status=none iflag=fullblock
    [ "$2" = no ] || dmsetup message vg0-root 0 flush
    report dmsetup status; done_lvm root
}
case_lvm_writecache_clean() { writecached lvm-writecache-clean yes; }
case_lvm_writecache_dirty() { writecached lvm-writecache-dirty no; }
case_lvm_metadata() { # two areas per PV, the label in sector 3, and a text that wrapped around
    begin lvm-metadata 4 4
    pvcreate -q --labelsector 3 --metadatasize 60k --dataalignment 64k --pvmetadatacopies 2 $d0 > /dev/null
    pvcreate -q --labelsector 0 --metadatasize 60k --dataalignment 64k $d1 > /dev/null
    vgcreate -q -s 64k vg0 $d0 $d1 > /dev/null
    local i
    lv root -L 1M vg0 $d1 $d0
    for i in $(seq 0 60); do lvchange -q --addtag "tag.$i" vg0/root > /dev/null; [ $((i % 3)) = 0 ] || lvchange -q --deltag "tag.$i" vg0/root > /dev/null; done
    fill /dev/vg0/root root; done_lvm root
}
case_lvm_on_lv() { # a VG inside a logical volume, as nested guests have it
    begin lvm-on-lv 12; vg $d0; lv outer -L 8M vg0
    local inner; inner=$(losetup -f --show /dev/vg0/outer); vgcreate -q -s 64k vg1 $inner > /dev/null; lvcreate -q -y -Zn -Wn -n root -L 1M vg1 > /dev/null
    fill /dev/vg1/root inner; sums /dev/vg1/root lvm/vg1-root; vgchange -q -an vg1; losetup -d $inner; vgchange -q -an vg0; finish
}
case_md_versions() {
    local version
    for version in 0.90 1.0 1.1 1.2; do
        begin md-raid1-$version 4 4; md --metadata=$version --level=1 --assume-clean --raid-devices=2 $d0 $d1; fill /dev/md77 $version; done_md
    done
}
case_md_bitmap() {
    begin md-raid1-bitmap 4 4; md_plain --bitmap=internal --metadata=1.2 --level=1 --assume-clean --raid-devices=2 $d0 $d1
    fill /dev/md77 bitmap; done_md
}
case_md_stale() { # the first leg was thrown out and kept its old content
    local version
    for version in 0.90 1.2; do
        begin md-stale-$version 4 4; md --metadata=$version --level=1 --assume-clean --raid-devices=2 $d0 $d1; fill /dev/md77 old
        stop; mdadm --assemble -q --run /dev/md77 $d1; node; fill /dev/md77 new; done_md
    done
}
case_md_linear() {
    begin md-linear 3 4; md_plain --metadata=1.2 --level=linear --raid-devices=2 $d0 $d1; fill /dev/md77 linear; done_md
    begin md-linear-0.90 3 4; md_plain --metadata=0.90 --level=linear --raid-devices=2 $d0 $d1; fill /dev/md77 linear; done_md
}
case_md_raid0() {
    begin md-raid0 4 4; md_plain --metadata=1.2 --level=0 --chunk=16 --raid-devices=2 $d0 $d1; fill /dev/md77 raid0; done_md
    begin md-raid0-zones 3 5 4; md_plain --metadata=1.2 --level=0 --chunk=16 --raid-devices=3 $d0 $d1 $d2; fill /dev/md77 zones; done_md
    begin md-raid0-original 3 5 4; md_plain --metadata=1.2 --level=0 --chunk=16 --raid-devices=3 --layout=original $d0 $d1 $d2; fill /dev/md77 zones; done_md
}
case_md_raid10() {
    local layout
    for layout in n2 n3 f2 o2; do
        begin md-raid10-$layout 4 4 4 4; md --metadata=1.2 --level=10 --layout=$layout --chunk=16 --assume-clean --raid-devices=4 $d0 $d1 $d2 $d3; fill /dev/md77 $layout; done_md
        begin md-raid10-$layout-of-3 4 4 4; md --metadata=1.2 --level=10 --layout=$layout --chunk=16 --assume-clean --raid-devices=3 $d0 $d1 $d2; fill /dev/md77 $layout; done_md
    done
}
case_md_raid456() {
    local layout
    begin md-raid4 4 4 4; md --metadata=1.2 --level=4 --chunk=16 --raid-devices=3 --assume-clean $d0 $d1 $d2; fill /dev/md77 raid4; mdadm -q --wait /dev/md77 || :; done_md
    for layout in left-asymmetric right-asymmetric left-symmetric right-symmetric parity-first parity-last; do
        begin md-raid5-$layout 4 4 4; md --metadata=1.2 --level=5 --layout=$layout --chunk=16 --raid-devices=3 --assume-clean $d0 $d1 $d2; fill /dev/md77 raid5; done_md
    done
    for layout in left-asymmetric right-asymmetric left-symmetric right-symmetric parity-first ddf-zero-restart ddf-N-restart ddf-N-continue left-symmetric-6; do
        begin md-raid6-$layout 4 4 4 4 4; md --metadata=1.2 --level=6 --layout=$layout --chunk=16 --raid-devices=5 --assume-clean $d0 $d1 $d2 $d3 $d4; fill /dev/md77 raid6; done_md
    done
}
case_md_on_disk_with_table() { # arrays of whole disks, partitioned inside
    begin md-partitioned 8 8; md --metadata=1.0 --level=1 --assume-clean --raid-devices=2 $d0 $d1
    printf 'label: gpt\nstart=2048,size=4096\nstart=8192,size=2048\n' | sfdisk -q --no-reread --no-tell-kernel /dev/md77
    pattern part 4096 | dd of=/dev/md77 seek=2048 conv=notrunc,fsync status=none; done_md
}
case_lvm_on_md() {
    begin lvm-on-md 8 8; md --metadata=1.2 --level=1 --assume-clean --raid-devices=2 $d0 $d1; vg /dev/md77; lv root -L 2M vg0; fill /dev/vg0/root root
    sums /dev/vg0/root lvm/vg0-root; vgchange -q -an vg0; done_md
}

status=0
for found in $(declare -F | sed -n 's/^declare -f case_//p'); do
    [ ${#wanted[@]} = 0 ] || [[ " ${wanted[*]} " == *" $found "* ]] || continue
    ( "case_$found" ) > "$work/log" 2>&1 &  # not in a condition, where bash forgets `set -e`
    if ! wait $!; then
        echo "FAILED $found"; status=1
        vgchange -q -an vg1 vg0 2> /dev/null || :; stop 2> /dev/null || :; dmsetup remove_all -f 2> /dev/null || :; losetup -D
    fi
    grep -v WARNING "$work/log" || :
done
rm -rf "$work"
exit $status
