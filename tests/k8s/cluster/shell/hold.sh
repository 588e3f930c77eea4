#!/bin/bash
# Holds the namespaces of a one-node cluster for as long as its standard input stays open, and removes what is left of
# the cluster afterwards. Whoever started it holds the other end of that pipe: when he dies, however, the cluster ends.
# Arguments: the cluster's state folder, the name of its cgroups.
set -u
state=$1
cgroup=$2
here=$(dirname "$0")

# Ctrl-C in the terminal and a polite kill are meant for the one who holds the pipe.
trap '' INT TERM HUP

user=()
[ "$(id -u)" = 0 ] || user=(--user --map-root-user)

# --kill-child: when unshare itself is killed, the first process of the namespace is, and with it all the others.
unshare "${user[@]}" --mount --propagation slave --net --pid --fork --kill-child bash "$here/inside.sh" "$state"

for folder in /sys/fs/cgroup/"$cgroup" /sys/fs/cgroup/*/"$cgroup"; do
  for attempt in $(seq 100); do
    [ -d "$folder" ] || break
    find "$folder" -depth -type d -exec rmdir {} + 2>/dev/null
    [ "$attempt" = 1 ] || sleep 0.1
  done
done
rm -rf "$state"
