#!/bin/sh
# Records the captures beside it anew, in network namespaces of its own. As root: captures/record.sh DIR_OF_PROGRAMS
# README.md says what is in each.
set -eu
cd "$(dirname "$0")"
bin=$(realpath "${1:-../../target/native-fixtures}")

# over "SOCKETS ARGUMENTS" TABLE FILE [EXT], TABLE FILE [EXT], ... : dumps while `sockets` holds them
over() {
    unshare --net --mount-proc --fork --pid sh -ec '
        bin=$1 made=$2; shift 2
        work=$(mktemp -d); mkfifo "$work/in" "$work/out"
        "$bin/sockets" $made <"$work/in" >"$work/out" &
        exec 9>"$work/in"; read -r ready <"$work/out"; [ "${ready%% *}" = ready ]
        sleep 0.1 # past delayed ACKs, so that queues have settled
        for what; do "$bin/record" $what; done
        exec 9>&-; wait; rm -r "$work"
    ' over "$bin" "$@"
}

over states "tcp tcp-states.nl 0"
over "all /tmp/jss-captures" "tcp tcp-all-ext.nl" "udp udp.nl" "unix unix.nl" "netlink netlink.nl" \
    "packet packet.nl" "mptcp mptcp.nl"
rmdir /tmp/jss-captures
over "many 500 --v6 20 --listen-ports 2" "tcp tcp-1000.nl 0" "tcp tcp-info-1000.nl a"
ls -l ./*.nl
