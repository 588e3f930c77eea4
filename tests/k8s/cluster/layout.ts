import { createHash } from "node:crypto";
import { join } from "node:path";
import { cacheRoot, repositoryRoot, stackDirectory } from "../../../scripts/setup/paths.mjs";
import { ClusterError } from "./errors.js";
import { programFolder } from "./programs.js";

/** Addresses inside the cluster's network namespace; 198.18.0.0/15 is reserved for tests of networks. */
export const ADDRESSES = {
  node: "198.18.0.1",
  services: "10.96.0.0/16",
  apiService: "10.96.0.1",
  dnsService: "10.96.0.10",
  pods: "10.244.0.0/24",
} as const;

/** The node's name in the cluster. */
export const NODE_NAME = "node";

/** Where the files of one cluster lie. */
export interface Layout {
  readonly name: string;
  /** Everything that ends with the cluster. */
  readonly state: string;
  /** The servers' logs, which outlive it. */
  readonly logs: string;
  /** The name of its cgroups. */
  readonly cgroup: string;
  /** Holds the id of the process that holds the namespaces. */
  readonly holderFile: string;
  readonly containerdSocket: string;
  /** A path below the state folder. */
  readonly at: (...names: readonly string[]) => string;
}

/** The name of the tests' cluster: each copy of the repository has its own. */
export const defaultName = (): string =>
  `test-${createHash("sha256").update(repositoryRoot).digest("hex").slice(0, 8)}`;

export function layoutOf(name: string): Layout {
  if (!/^[a-z0-9-]{1,40}$/.test(name))
    throw new ClusterError("name", `${name} cannot be the name of a cluster; use letters a-z, digits and -`);
  const state = stackDirectory(`k8s-${name}`);
  return {
    name,
    state,
    logs: join(cacheRoot(), "logs", `k8s-${name}`),
    cgroup: `mdsp-k8s-${name}`,
    holderFile: join(state, "holder"),
    containerdSocket: "/run/containerd.sock",
    at: (...names) => join(state, ...names),
  };
}

/** The full path of one of Kubernetes' own programs. */
export const kubernetesProgram = (name: string): string => join(programFolder("kubernetes"), name);
