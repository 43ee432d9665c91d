# shellcheck shell=bash
# Sourced by both runs: a Debian system in a folder, from packages that are only unpacked, with this
# checkout's wheel in it. No maintainer script runs; what they would have done is done by hand.

say() { printf '[%4ds] %s\n' "$SECONDS" "$*"; }
die() {
  printf 'e2e: %s\n' "$*" >&2
  exit 2
}
PATH=$PATH:/usr/sbin:/sbin # where Debian keeps mke2fs and sfdisk

# need TOOL...: ends where one is missing
need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || die "$tool is missing"
  done
}

# fetch_packages ARCHITECTURE KERNEL PACKAGE...: debs gets the packages with all that they need,
# kernel-debs what the metapackage KERNEL stands for, alone. apt-get has lists of its own for it, and
# an empty dpkg status, which makes it resolve for an empty system.
fetch_packages() {
  say "fetching packages"
  mkdir -p lists/partial debs/partial kernel-debs && : >empty-status
  APT=(
    -qq -o "APT::Architecture=$1" -o "APT::Architectures::=$1" -o "Dir::State::lists=$PWD/lists"
    -o "Dir::State::status=$PWD/empty-status" -o "Dir::Cache=$PWD" -o "Dir::Cache::archives=$PWD/debs"
    -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o APT::Install-Recommends=0
  )
  apt-get "${APT[@]}" update >apt.log 2>&1 || true # a source that fails need not be one of those used
  {
    apt-get "${APT[@]}" autoclean && apt-get "${APT[@]}" -y --download-only install "${@:3}"
  } >>apt.log 2>&1 || die "apt-get failed, see $PWD/apt.log"
  kernel_package=$(apt-cache "${APT[@]}" depends "$2" | awk '/Depends:/ {print $2; exit}')
  fetch_alone "$kernel_package"
}

# fetch_alone PACKAGE: into kernel-debs
fetch_alone() {
  compgen -G "kernel-debs/$1_*.deb" >/dev/null ||
    (cd kernel-debs && apt-get "${APT[@]}" download "$1") >>apt.log 2>&1 ||
    die "cannot download $1, see $PWD/apt.log"
}

# unpack DEB FOLDER [TAR-ARGUMENT...]
unpack() { dpkg-deb --fsys-tarfile "$1" | tar -x --keep-directory-symlink -C "$2" "${@:3}"; }

# unpack_system FOLDER: all of debs, less what only people read
unpack_system() {
  say "unpacking $1"
  rm -rf "$1"
  mkdir -p "$1"/usr/{bin,sbin,lib,lib64}
  local name deb
  for name in bin sbin lib lib64; do ln -s "usr/$name" "$1/$name"; done
  for deb in debs/*.deb; do
    unpack "$deb" "$1" --exclude='./usr/share/'{doc,man,locale,info}'*' \
      --exclude='./usr/lib/udev*' --exclude='./lib/udev*'
  done
  mkdir -p "$1"/{proc,sys,dev,run,tmp,root}
  cp "$1/usr/share/base-passwd/passwd.master" "$1/etc/passwd"
  cp "$1/usr/share/base-passwd/group.master" "$1/etc/group"
}

# copy_checkout CHECKOUT FOLDER: the files that git has, or would take
copy_checkout() {
  mkdir -p "$2"
  git -C "$1" ls-files -z --cached --others --exclude-standard |
    tar -C "$1" --null -T - -c | tar -x -C "$2"
}

# build_wheel CHECKOUT: into wheels, with the setuptools that is here
build_wheel() {
  say "building the wheel"
  rm -rf wheels source
  copy_checkout "$1" source # setuptools would leave its build folder, and take stale modules from it
  python3 -m pip -q wheel --no-deps --no-build-isolation --wheel-dir wheels ./source 2>pip.log ||
    die "pip failed, see $PWD/pip.log"
}

# install_wheel FOLDER PIP-ARGUMENT...: into FOLDER/opt/pygrub-k, by default from wheels alone
install_wheel() {
  local wanted=("${@:2}")
  [ ${#wanted[@]} != 0 ] || wanted=(--no-index --find-links wheels pygrub-k)
  rm -rf "$1/opt/pygrub-k"
  python3 -m pip -q install --target "$1/opt/pygrub-k" "${wanted[@]}" 2>>pip.log ||
    die "pip failed, see $PWD/pip.log"
}

# write_command FOLDER NAME [LIBRARY [PYTHON]]: FOLDER/NAME, an entry point of the wheel in LIBRARY
write_command() {
  mkdir -p "$1"
  cat >"$1/$2" <<END
#!${4:-/usr/bin/python3} -I
import sys
sys.path.insert(0, "${3:-/opt/pygrub-k}")
from importlib.metadata import distribution
(entry,) = [e for e in distribution("pygrub-k").entry_points if e.name == "$2"]
raise SystemExit(entry.load()())
END
  chmod 755 "$1/$2"
}

# archive FOLDER FILE: a ramdisk of everything in FOLDER
archive() { (cd "$1" && find . | LC_ALL=C sort | cpio -o -H newc --quiet) >"$2"; }
