import { join } from "node:path";
import { writeKubeconfig } from "./certificates.js";
import { ADDRESSES, type Layout, NODE_NAME } from "./layout.js";
import { programFolder } from "./programs.js";
import type { Server } from "./server.js";

const QUEUE = "100";
const CHAIN = "NETWORK-POLICIES";

/**
 * The rules that bring the first packet of each connection of a pod to {@link networkPolicies}, after a Service's
 * address was replaced by a pod's. The program makes such rules for nftables, which not every kernel can queue by.
 * What the node's root sends, such as the kubelet's probes, passes.
 */
export function queueRules(): readonly (readonly string[])[] {
  const rule = (chain: string, ...match: readonly string[]) => ["--append", chain, ...match];
  const queue = ["--jump", "NFQUEUE", "--queue-num", QUEUE];
  return [
    ["--new-chain", CHAIN],
    rule(CHAIN, "--match", "conntrack", "--ctstate", "ESTABLISHED,RELATED", "--jump", "RETURN"),
    rule(CHAIN, "--match", "owner", "--uid-owner", "0", "--jump", "RETURN"),
    rule(CHAIN, "--source", ADDRESSES.pods, ...queue),
    rule(CHAIN, "--destination", ADDRESSES.pods, ...queue),
    rule("POSTROUTING", "--jump", CHAIN),
  ].map((rest) => ["iptables", "--wait", "--table", "mangle", ...rest]);
}

/** Decides of queued packets by the cluster's NetworkPolicies. */
export function networkPolicies(layout: Layout): Server {
  const kubeconfig = writeKubeconfig(layout, "network-policies");
  return {
    name: "network-policies",
    command: [
      join(programFolder("network-policies"), "network-policies"),
      `--kubeconfig=${kubeconfig}`,
      `--node=${NODE_NAME}`,
      `--queue=${QUEUE}`,
    ],
    // The kernel lists the queue once the program listens.
    probe: ["grep", "--quiet", `^ *${QUEUE} `, "/proc/net/netfilter/nfnetlink_queue"],
  };
}
