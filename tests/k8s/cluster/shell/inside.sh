#!/bin/bash
# The first process of the cluster's namespaces: makes mounts and addresses there, tells its process id, and waits.
# Argument: the cluster's state folder.
set -eu
state=$1

# Its id outside: /proc is still the one of outside.
read -r pid _ </proc/self/stat
mount -t proc proc /proc

# What programs write to /etc, /var and /run stays in here, in memory.
mount -t tmpfs -o mode=755 tmpfs "$state/mounts"
for folder in etc var; do
  mkdir -p "$state/mounts/$folder/upper" "$state/mounts/$folder/work"
  mount -t overlay -o "lowerdir=/$folder,upperdir=$state/mounts/$folder/upper,workdir=$state/mounts/$folder/work" overlay "/$folder"
done
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/lock
cp --remove-destination "$state/resolv.conf" /etc/resolv.conf

# The kubelet sets these for the whole machine unless they have its values already: it finds them so.
pin() {
  printf '%s\n' "$2" >"$state/mounts/${1//\//.}"
  mount --bind "$state/mounts/${1//\//.}" "/proc/sys/$1"
}
pin vm/overcommit_memory 1
pin vm/panic_on_oom 0
pin kernel/panic 10
pin kernel/panic_on_oops 1
pin kernel/keys/root_maxkeys 1000000
pin kernel/keys/root_maxbytes 25000000

mount --make-rshared /
ip link set lo up
ip address add 198.18.0.1/32 dev lo
# What the node itself sends to a Service needs a way before kube-proxy's rules give it another address.
ip route add 10.96.0.0/16 dev lo src 198.18.0.1
echo 1 >/proc/sys/net/ipv4/ip_forward

echo "$pid" >"$state/holder.new"
mv "$state/holder.new" "$state/holder"
# The shell reaps processes whose parent has ended.
while read -r _; do :; done
