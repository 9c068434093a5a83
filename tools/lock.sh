#!/bin/sh
# Renews the locks from pyproject.toml: exact versions and hashes for CPython 3.11 and newer on Linux and macOS.
#
#   sh tools/lock.sh [--upgrade]     (without --upgrade, versions that still fit are kept)
#
# uv resolves; where it is missing it is installed into a throw-away environment.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! uv=$(command -v uv); then
    "${PYTHON:-python3}" -m venv "$work/uv"
    "$work/uv/bin/python" -m pip --disable-pip-version-check install --quiet uv
    uv=$work/uv/bin/uv
fi

lock() { # file, then uv's options for it
    file=$1
    shift
    echo "lock: $file"
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --output-file "$file" "$@" pyproject.toml >/dev/null
    if grep -nE '://|^ *-|^ *\.?/' "$file" | grep -v -- '--hash=sha256:'; then
        echo "lock: $file names an index, a file or an option (above); only versions and hashes may stand in it" >&2
        exit 1
    fi
}

lock requirements.lock "$@"
# Each larger lock keeps the versions of the smaller one, so that they can be installed over each other.
lock requirements-dev.lock --group dev --constraints requirements.lock "$@"
lock requirements-bench.lock --group dev --group bench --constraints requirements-dev.lock "$@"
echo "lock: requirements-build.lock"
"$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
    --output-file requirements-build.lock --group build --constraints requirements-dev.lock >/dev/null
