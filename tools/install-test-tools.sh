#!/bin/sh
# Installs the programs that some tests call, where this user may do so without being asked for a password.
# Where they cannot be had, those tests skip and say why; nothing here fails.
set -eu

wanted=
command -v pdftoppm >/dev/null 2>&1 || wanted="$wanted poppler-utils"
command -v shellcheck >/dev/null 2>&1 || wanted="$wanted shellcheck"
[ -n "$wanted" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "test tools: without$wanted some tests skip; install them with your package manager"
    exit 0
fi
if [ "$(id -u)" -eq 0 ]; then
    root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    root='sudo -n'
else
    echo "test tools: without$wanted some tests skip; to install: sudo apt-get install$wanted"
    exit 0
fi
echo "test tools: installing$wanted"
# shellcheck disable=SC2086 # lists of words
$root sh -c "export DEBIAN_FRONTEND=noninteractive
    apt-get update; apt-get install --yes --no-install-recommends $wanted" >/dev/null 2>&1 ||
    echo "test tools: apt-get could not install$wanted; some tests skip"
