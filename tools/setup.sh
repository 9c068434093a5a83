#!/bin/sh
# Sets sitrep up in .venv: finds Python, adds what the system lacks, installs the locked packages.
#
#   sh tools/setup.sh [run|dev|bench]     (PYTHON=/path/to/python3 chooses the interpreter)
#
# `run` is what a brief needs, `dev` adds the tools of `make test` and `make check`, `bench` adds what the
# benchmarks compare with. Nothing is done, and nothing said, when nothing has changed since the last time.
# pip's own configuration and environment (index, certificates, proxies) are respected.
set -eu
cd -P "$(dirname "$0")/.."

level=${1:-run}
case $level in
run) locks='requirements-build.lock requirements.lock' ;;
dev) locks='requirements-dev.lock' ;;
bench) locks='requirements-bench.lock' ;;
*)
    echo 'usage: sh tools/setup.sh [run|dev|bench]' >&2
    exit 2
    ;;
esac

say() { printf 'set-up: %s\n' "$*"; }

stop() { # what is wrong, the command that mends it
    printf '\nset-up stopped: %s\nRun this command, then try again:\n\n    %s\n\n' "$1" "$2" >&2
    exit 1
}

# What the environment was made from; the place too, because the scripts in .venv/bin name it.
state() { printf '%s\n' "$PWD" && cksum requirements*.lock pyproject.toml tools/setup.sh; }
stamp=.venv/.set-up-$level
if [ -f "$stamp" ] && [ "$(state)" = "$(cat "$stamp")" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

recent_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if recent_enough "$candidate"; then
            "$candidate" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    return 1
}

find_manager() {
    for candidate in apt-get dnf brew; do
        if command -v "$candidate" >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
}

# Homebrew's libraries lie where a Python of another origin does not look.
if [ "$(uname -s)" = Darwin ] && command -v brew >/dev/null 2>&1; then
    DYLD_FALLBACK_LIBRARY_PATH=${DYLD_FALLBACK_LIBRARY_PATH:+$DYLD_FALLBACK_LIBRARY_PATH:}$(brew --prefix)/lib:/usr/lib
    export DYLD_FALLBACK_LIBRARY_PATH
fi

has_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

# The libraries that WeasyPrint 70 opens. Without harfbuzz-subset it would subset fonts in another way.
has_pango() {
    "$python" - <<'PYTHON' 2>/dev/null
import ctypes
import ctypes.util
import sys

if sys.platform == "darwin":
    names = ["gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset", "fontconfig"]
    sys.exit(not all(ctypes.util.find_library(name) for name in names))
for name in ["gobject-2.0.so.0", "pango-1.0.so.0", "pangoft2-1.0.so.0", "harfbuzz.so.0", "harfbuzz-subset.so.0"]:
    ctypes.CDLL(f"lib{name}")
ctypes.CDLL("libfontconfig.so.1")
PYTHON
}

# The programs of an environment name its place, so one that was moved with its folder is made anew.
venv_works() {
    recent_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1 &&
        grep -qF "$PWD/.venv/bin/python" .venv/bin/pip 2>/dev/null
}

missing_packages() {
    needs=
    venv_works || has_venv || needs="$needs venv"
    has_pango || needs="$needs pango"
    [ "$manager" != apt-get ] || [ -s /etc/ssl/certs/ca-certificates.crt ] || needs="$needs certificates"
    for need in $needs; do
        case $manager:$need in
        apt-get:venv) echo "python$minor-venv" ;;
        apt-get:pango) echo 'libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' ;;
        apt-get:certificates) echo ca-certificates ;;
        dnf:venv) echo "python3-pip python$minor" ;;
        brew:venv) echo "python@$minor" ;;
        *:venv) echo "the-venv-module-of-Python-$minor" ;;
        *:pango) echo pango ;;
        esac
    done
}

install_packages() { # the packages, as words
    case $manager in
    # Another repository of this machine may fail to update without harm to these packages.
    apt-get) command="apt-get update; apt-get install --yes --no-install-recommends $*" ;;
    dnf) command="dnf install --assumeyes $*" ;;
    brew) command="brew install $*" ;;
    *) stop "this system lacks $*, and neither apt-get, dnf nor brew is here to install it." \
        "your package manager's install command for: $*" ;;
    esac
    if [ "$manager" = brew ] || [ "$(id -u)" -eq 0 ]; then
        asked=$command
        say "installing $* with $manager"
        sh -c "export DEBIAN_FRONTEND=noninteractive; $command" >"$log" 2>&1 || failed=yes
    elif command -v sudo >/dev/null 2>&1; then
        asked="sudo sh -c '$command'"
        # A password is asked for only where somebody can type it.
        if ! sudo -n true 2>/dev/null && ! [ -t 0 ]; then
            stop "this system lacks $*, and sudo wants a password." "$asked"
        fi
        say "installing $* with sudo and $manager"
        # shellcheck disable=SC2024 # the log is ours to write, not root's
        sudo sh -c "export DEBIAN_FRONTEND=noninteractive; { $command; } 2>&1" >"$log" || failed=yes
    else
        stop "this system lacks $*, and only root may install it (there is no sudo)." "su -c '$command'"
    fi
    if [ -n "${failed:-}" ]; then
        tail -n 20 "$log" >&2
        stop "$manager could not install $* (its last words stand above)." "$asked"
    fi
}

python=$(find_python) || stop "sitrep needs Python 3.11 or newer${PYTHON:+, and $PYTHON is not that}." \
    "make setup PYTHON=/path/to/python3.11"
minor=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
manager=$(find_manager)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
say "Python $minor at $python"

missing=$(missing_packages | tr '\n' ' ' | sed 's/ *$//')
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086 # a list of package names, one word each
    install_packages $missing
fi

if ! venv_works; then
    say 'creating .venv'
    "$python" -m venv --clear .venv >"$log" 2>&1 || {
        cat "$log" >&2
        stop 'Python could not create .venv (its words stand above).' "$python -m venv --clear .venv"
    }
fi

pip_install() { # pip's words
    .venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet "$@" >"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        stop 'pip could not install what it was told to (its last words stand above; it needs its package index).' \
            ".venv/bin/python -m pip install $*"
    }
}

rm -f .venv/.set-up-*
say "installing the packages of $locks"
# The locks name everything: nothing is left to resolve, which older versions of pip stumble over.
# shellcheck disable=SC2046,SC2086 # one -r for each lock
pip_install --no-deps --require-hashes $(printf ' -r %s' $locks)
pip_install --no-deps --no-build-isolation --editable .

.venv/bin/python -c 'import weasyprint' >"$log" 2>&1 || {
    cat "$log" >&2
    stop 'WeasyPrint is installed but cannot be loaded (its words stand above).' \
        ".venv/bin/python -c 'import weasyprint'"
}
case $level in
bench) levels='run dev bench' ;;
dev) levels='run dev' ;;
*) levels=run ;;
esac
for each in $levels; do
    state >".venv/.set-up-$each"
done
say 'done'
