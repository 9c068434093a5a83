#!/bin/sh
# Tries the committed state of this project in a bare Debian tree that holds only git, make and python3.
#
#   sh tools/try-bare-debian.sh [SUITE]     (as root, with debootstrap; the suite of this machine by default)
#
# A user without rights must be told the exact command; root must get the briefs and pass the tests; that user must
# then get the briefs too. The packages come from where this machine's apt takes them, and pip's configuration
# and certificates are this machine's. The tree is kept, and reused, under TREES (default /var/tmp/sitrep-trees).
set -eu
cd "$(dirname "$0")/.."

# shellcheck source=/dev/null
suite=${1:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
trees=${TREES:-/var/tmp/sitrep-trees}
# shellcheck disable=SC2016 # $(SITE) is apt's own notation
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' | head -n 1)

bare=$trees/$suite
tree=$trees/$suite-trial
if ! [ -e "$bare/bare" ]; then
    rm -rf "$bare"
    mkdir -p "$trees"
    echo "try: making a bare tree of $suite in $bare"
    debootstrap --variant=minbase --include=git,make,python3 "$suite" "$bare" "$mirror" >"$trees/debootstrap.log" || {
        tail -n 5 "$trees/debootstrap.log" >&2
        exit 1
    }
    touch "$bare/bare"
fi
rm -rf "$tree"
cp -a "$bare" "$tree"

# What this machine knows of its network, and nothing of its packages.
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do
    [ ! -e "$file" ] || { mkdir -p "$tree$(dirname "$file")" && cp -L "$file" "$tree$file"; }
done
apt-config dump | grep -E '^Acquire::(Check-|https?::)' >"$tree/etc/apt/apt.conf.d/10this-machine" || :
mkdir -p "$tree/usr/local/share/ca-certificates"
cp -r /usr/local/share/ca-certificates/. "$tree/usr/local/share/ca-certificates/"
chroot "$tree" useradd --create-home reporter
for home in root home/reporter; do
    git clone --quiet . "$tree/$home/sitrep"
done
chroot "$tree" chown -R reporter: /home/reporter

# A clean environment but for pip, proxies and certificates; the mounts end with the command.
inside() { # user, command
    home=/root
    [ "$1" = root ] || home=/home/$1
    env | grep -E '^(PIP_[A-Z_]+|[A-Za-z_]+_(proxy|PROXY)|SSL_CERT_FILE|REQUESTS_CA_BUNDLE)=' >"$trees/environment" || :
    # shellcheck disable=SC2016 # expanded by the inner shell
    xargs -a "$trees/environment" -d '\n' sh -c '
        tree=$1 user=$2 home=$3 command=$4
        shift 4
        unshare --mount sh -c "mount -t proc proc \"\$0/proc\" && mount --rbind /dev \"\$0/dev\" && exec \"\$@\"" "$tree" \
            env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME="$home" CI=true "$@" \
            chroot --userspec="$user" "$tree" sh -c "cd \"\$HOME/sitrep\" && $command" </dev/null
    ' inside "$tree" "$1" "$home" "$2"
}

echo 'try: make brief as a user who may install nothing'
if inside reporter 'make brief' >"$trees/refused.log" 2>&1 || ! grep -q "su -c 'apt-get update; apt-get install" "$trees/refused.log"; then
    cat "$trees/refused.log" >&2
    echo 'try: FAILED: that user was not told the exact command' >&2
    exit 1
fi
sed 's/^/    /' "$trees/refused.log"

for command in 'make brief' 'make test' 'make brief'; do
    echo "try: $command as root"
    inside root "$command"
done
echo 'try: make brief as that user, now that the system has what it needs'
inside reporter 'make brief'
echo 'try: all passed'
