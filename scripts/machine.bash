# shellcheck shell=bash
# Sourced by demo and test: brings a bare machine to where they can run, or says what is missing.

PATH=$PATH:/usr/sbin:/sbin # where Debian keeps mke2fs and sfdisk, and users do not look

say() { printf '\n== %s\n' "$*"; }

# install_packages PACKAGE...: with apt-get where we are root; elsewhere says what to install, and ends.
install_packages() {
  local needed="apt-get install --no-install-recommends $*"
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    printf '%s: missing here. As root, on Debian or a relative of it:\n  %s\n' "$0" "$needed" >&2
    exit 1
  fi
  say "installing Debian packages, as root: $needed"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -q update && apt-get -q -y install --no-install-recommends "$@"; } </dev/null >.cache/apt.log 2>&1 || {
    tail -n 20 .cache/apt.log >&2
    printf '%s: cannot install: %s\n' "$0" "$*" >&2
    exit 1
  }
}

# find_python: sets $python, the system's where it is new enough, and sees that it can make environments.
find_python() {
  local candidate
  python=
  for candidate in /usr/bin/python3 python3; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      python=$candidate
      break
    fi
  done
  if [ -z "$python" ]; then
    printf '%s: needs Python 3.11 or newer as python3\n' "$0" >&2
    exit 1
  fi
  "$python" -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv
}

# make_environment FOLDER [PIP-ARGUMENT...]: a virtual environment with a current pip, and what pip is
# told to install; where $lock names a file of scripts/locked, with its packages and no others. One that
# this Python made of the same files is used again.
make_environment() {
  local folder=$1 lock=${lock-} made_from
  shift
  find_python
  made_from=$("$python" -VV && cat pyproject.toml ${lock:+"$lock"} && printf '%s\n' "$@")
  [ "$(cat "$folder/made-from" 2>/dev/null)" != "$made_from" ] || return 0
  say "virtual environment in $folder"
  rm -rf "$folder"
  local options=(--upgrade-deps) pip=("$folder/bin/python" -m pip install --quiet)
  [ -z "$lock" ] || options=()
  "$python" -m venv "${options[@]}" "$folder" >.cache/venv.log 2>&1 || {
    tail -n 20 .cache/venv.log >&2
    printf '%s: %s cannot make a virtual environment (see above)\n' "$0" "$python" >&2
    exit 1
  }
  if [ -n "$lock" ]; then
    "${pip[@]}" --require-hashes --requirement "$lock"
    pip+=(--no-deps --no-build-isolation)
  fi
  [ $# = 0 ] || "${pip[@]}" "$@"
  printf '%s' "$made_from" >"$folder/made-from"
}
