import { mkdirSync, writeFileSync } from "node:fs";
import { pki, writeKubeconfig } from "./certificates.js";
import { PAUSE_IMAGE } from "./images.js";
import { ADDRESSES, kubernetesProgram, type Layout, NODE_NAME } from "./layout.js";
import type { Server } from "./server.js";

/** Where Debian keeps the network plugins. */
const NETWORK_PLUGINS = "/usr/lib/cni";

function write(layout: Layout, file: string, text: string): string {
  writeFileSync(layout.at(file), text);
  return layout.at(file);
}

/**
 * Each pod has a pair of interfaces of its own to the node (`ptp`), and no bridge joins them: so what pods send to each
 * other passes the node's packet filter also where the kernel has no bridge filter, and Services work.
 */
function writeNetworkConfig(layout: Layout): void {
  mkdirSync(layout.at("network"), { recursive: true });
  const config = {
    cniVersion: "0.4.0",
    name: "pods",
    plugins: [
      {
        type: "ptp",
        ipam: {
          type: "host-local",
          dataDir: layout.at("network", "leases"),
          ranges: [[{ subnet: ADDRESSES.pods }]],
          routes: [{ dst: "0.0.0.0/0" }],
        },
      },
      { type: "portmap", capabilities: { portMappings: true } },
    ],
  };
  write(layout, "network/10-pods.conflist", JSON.stringify(config, null, 2));
}

/** containerd, which runs the images it was given and pulls none. */
export function containerd(layout: Layout): Server {
  writeNetworkConfig(layout);
  const config = write(
    layout,
    "containerd.toml",
    `version = 2
root = "${layout.at("containerd")}"
state = "/run/containerd"
disabled_plugins = ["io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs"]
[grpc]
address = "${layout.containerdSocket}"
[plugins."io.containerd.grpc.v1.cri"]
sandbox_image = "${PAUSE_IMAGE}"
# Only with CAP_SYS_RESOURCE could a container be made less likely to be killed than this process.
restrict_oom_score_adj = true
[plugins."io.containerd.grpc.v1.cri".cni]
bin_dir = "${NETWORK_PLUGINS}"
conf_dir = "${layout.at("network")}"
[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
runtime_type = "io.containerd.runc.v2"
`,
  );
  return {
    name: "containerd",
    command: ["containerd", `--config=${config}`],
    probe: ["ctr", `--address=${layout.containerdSocket}`, "version"],
  };
}

export function kubelet(layout: Layout, adminKubeconfig: string): Server {
  const config = {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    authentication: { x509: { clientCAFile: pki(layout, "ca.crt") } },
    tlsCertFile: pki(layout, "kubelet-server.crt"),
    tlsPrivateKeyFile: pki(layout, "kubelet-server.key"),
    containerRuntimeEndpoint: `unix://${layout.containerdSocket}`,
    cgroupDriver: "cgroupfs",
    cgroupRoot: `/${layout.cgroup}`,
    failCgroupV1: false,
    failSwapOn: false,
    oomScoreAdj: 0,
    clusterDNS: [ADDRESSES.dnsService],
    clusterDomain: "cluster.local",
    resolvConf: write(layout, "no-resolv.conf", ""),
    podLogsDir: layout.at("pod-logs"),
    // A changed ConfigMap reaches the pods that mount it within seconds.
    syncFrequency: "5s",
    // The disk belongs to others as well: nothing is evicted for it, and no image is removed.
    evictionHard: {
      "memory.available": "100Mi",
      "nodefs.available": "0%",
      "nodefs.inodesFree": "0%",
      "imagefs.available": "0%",
    },
    imageGCHighThresholdPercent: 100,
  };
  return {
    name: "kubelet",
    command: [
      kubernetesProgram("kubelet"),
      `--config=${write(layout, "kubelet.json", JSON.stringify(config, null, 2))}`,
      `--kubeconfig=${writeKubeconfig(layout, "kubelet")}`,
      `--root-dir=${layout.at("kubelet")}`,
      `--cert-dir=${layout.at("kubelet-certificates")}`,
      `--hostname-override=${NODE_NAME}`,
      `--node-ip=${ADDRESSES.node}`,
    ],
    probe: [
      kubernetesProgram("kubectl"),
      `--kubeconfig=${adminKubeconfig}`,
      ...["wait", `node/${NODE_NAME}`, "--for=condition=Ready", "--timeout=5s"],
    ],
  };
}

export function proxy(layout: Layout): Server {
  return {
    name: "kube-proxy",
    command: [
      kubernetesProgram("kube-proxy"),
      `--kubeconfig=${writeKubeconfig(layout, "kube-proxy")}`,
      "--proxy-mode=iptables",
      `--cluster-cidr=${ADDRESSES.pods}`,
      `--hostname-override=${NODE_NAME}`,
      // The table of connections belongs to the whole machine.
      "--conntrack-max-per-core=0",
      "--conntrack-min=0",
      "--oom-score-adj=0",
    ],
  };
}
