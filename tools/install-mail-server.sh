#!/bin/sh
# Runs a Postfix of its own on this machine's loopback, for the tests of mail: installed where it is missing, and
# apart from any mail server that is here already (other folders, another port, no delivery to anywhere else).
#
#   sh tools/install-mail-server.sh start DIR PORT CERTIFICATE KEY ADDRESS...
#   sh tools/install-mail-server.sh stop DIR
#
# Mail to an ADDRESS ends in DIR/mail/NUMBER/new, the first address being number 1; every other recipient is
# refused. Where it can't be had, it says why and exits with 75.
set -eu

cannot() {
    echo "mail server: $*" >&2
    exit 75
}

usage() {
    sed -n '5,6s/^# *//p' "$0" >&2
    exit 2
}

[ $# -ge 2 ] || usage
order=$1
place=$2
[ "$(id -u)" -eq 0 ] || cannot 'Postfix starts as root only'

install_postfix() {
    command -v apt-get >/dev/null 2>&1 || cannot 'there is no postfix, and no apt-get to install it'
    # Its own configuration is not touched, and it is not started.
    policy=/usr/sbin/policy-rc.d
    if ! [ -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
        trap 'rm -f "$policy"' EXIT
    fi
    export DEBIAN_FRONTEND=noninteractive
    echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections 2>/dev/null || :
    { apt-get update; apt-get install --yes --no-install-recommends postfix; } >/dev/null 2>&1 ||
        cannot 'apt-get could not install postfix'
}

case $order in
stop)
    postfix -c "$place/etc" stop >/dev/null 2>&1 || :
    exit 0
    ;;
start) [ $# -ge 6 ] || usage ;;
*) usage ;;
esac

port=$3
certificate=$4
key=$5
shift 5
command -v postfix >/dev/null 2>&1 || install_postfix

mkdir -p "$place/etc" "$place/queue" "$place/data" "$place/mail" "$place/log"
chown postfix "$place/data" "$place/mail"
number=0
: >"$place/etc/mailboxes"
: >"$place/etc/domains"
for address; do
    number=$((number + 1))
    echo "$address $number/" >>"$place/etc/mailboxes"
    echo "${address##*@} here" >>"$place/etc/domains"
done
sort -u -o "$place/etc/domains" "$place/etc/domains"
cat "$key" "$certificate" >"$place/etc/chain.pem"
chmod 600 "$place/etc/chain.pem"
owner=$(id -u postfix)
group=$(id -g postfix)

cat >"$place/etc/main.cf" <<END
compatibility_level = 3.6
myhostname = mail.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
queue_directory = $place/queue
data_directory = $place/data
maillog_file = $place/log/mail.log
maillog_file_prefixes = $place
multi_instance_name =
alias_maps =
alias_database =
local_recipient_maps =
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
relay_domains =
virtual_mailbox_domains = texthash:$place/etc/domains
virtual_mailbox_maps = texthash:$place/etc/mailboxes
virtual_mailbox_base = $place/mail
virtual_minimum_uid = 1
virtual_uid_maps = static:$owner
virtual_gid_maps = static:$group
smtpd_relay_restrictions = reject_unauth_destination
smtpd_tls_security_level = encrypt
smtpd_tls_chain_files = $place/etc/chain.pem
smtputf8_enable = yes
message_size_limit = 20000000
virtual_mailbox_limit = 0
END
cat >"$place/etc/master.cf" <<END
127.0.0.1:$port inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
END
said=$(postfix -c "$place/etc" start 2>&1) || cannot "postfix did not start: $(printf '%s' "$said" | tail -n 1)"
waited=0
until grep -qs 'daemon started' "$place/log/mail.log"; do
    waited=$((waited + 1))
    [ "$waited" -lt 100 ] || cannot "postfix did not come up; see $place/log/mail.log"
    sleep 0.1
done
