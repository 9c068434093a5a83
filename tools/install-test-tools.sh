#!/bin/sh
# Installs the programs that some tests call, where this user may do so without being asked for a password.
# Where they cannot be had, those tests skip and say why; nothing here fails.
set -eu
cd -P "$(dirname "$0")/.."

say() { printf 'test tools: %s\n' "$*"; }

has() { # any of these programs
    for program; do
        ! command -v "$program" >/dev/null 2>&1 || return 0
    done
    return 1
}

install_packages() { # the packages, as words
    if ! has apt-get; then
        say "without $* some tests skip; install them with your package manager"
        return
    fi
    if [ "$(id -u)" -eq 0 ]; then
        root=
    elif has sudo && sudo -n true 2>/dev/null; then
        root='sudo -n'
    else
        say "without $* some tests skip; to install: sudo apt-get install $*"
        return
    fi
    say "installing $*"
    # shellcheck disable=SC2086 # a list of words
    $root sh -c "export DEBIAN_FRONTEND=noninteractive
        apt-get update; apt-get install --yes --no-install-recommends $*" >/dev/null 2>&1 ||
        say "apt-get could not install $*; some tests skip"
}

wanted=
has pdftoppm || wanted="$wanted poppler-utils"
has shellcheck || wanted="$wanted shellcheck"
has chromium chromium-browser google-chrome || wanted="$wanted chromium"
# shellcheck disable=SC2086 # a list of package names, one word each
[ -z "$wanted" ] || install_packages $wanted

# axe-core finds what keeps people from reading a page. A newer version: change both lines.
axe_version=4.14.1
axe_sha256=29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c
axe=.venv/axe/node_modules/axe-core/axe.min.js

axe_is_there() {
    [ -f "$axe" ] && .venv/bin/python - "$axe" "$axe_sha256" <<'PYTHON'
import hashlib
import pathlib
import sys

sys.exit(hashlib.sha256(pathlib.Path(sys.argv[1]).read_bytes()).hexdigest() != sys.argv[2])
PYTHON
}

if [ -x .venv/bin/python ] && ! axe_is_there; then
    rm -rf .venv/axe
    if ! has npm; then
        say 'without npm, which brings axe-core, the audit of the pages is skipped'
    else
        say "installing axe-core $axe_version"
        npm install --prefix .venv/axe --ignore-scripts --no-save --no-package-lock --no-audit --no-fund \
            "axe-core@$axe_version" >/dev/null 2>&1 || say 'npm could not install axe-core'
        axe_is_there || {
            rm -rf .venv/axe
            say 'the audit of the pages is skipped: axe-core is not there, or is not the expected file'
        }
    fi
fi
