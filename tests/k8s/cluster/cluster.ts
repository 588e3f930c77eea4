import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { delimiter } from "node:path";
import { createProgress, type Progress } from "../../../scripts/setup/progress.mjs";
import { dns, storage } from "./addons.js";
import { makeCertificates, writeKubeconfig } from "./certificates.js";
import { makeCgroups } from "./cgroups.js";
import { apiServer, controllerManager, etcd, scheduler } from "./control-plane.js";
import { ClusterError } from "./errors.js";
import { ownImages } from "./images.js";
import { defaultName, type Layout, layoutOf } from "./layout.js";
import { entered, holderOf, makeNamespaces, type Namespaces } from "./namespaces.js";
import { networkPolicies, queueRules } from "./network-policies.js";
import { containerd, kubelet, proxy } from "./node.js";
import { type CommandOptions, output } from "./output.js";
import { requirePrerequisites } from "./prerequisites.js";
import { buildPrograms, programFolder } from "./programs.js";
import { type Server, startServer } from "./server.js";

/** A command: program and arguments. */
export type Command = readonly [string, ...string[]];

/** How a program that goes on is started. */
export interface StartOptions extends Pick<CommandOptions, "env" | "cwd"> {
  /** Where its input and output go. Default: no input, and output as streams. */
  readonly stdio?: StdioOptions;
}

/** Commands in a running cluster. Programs run on its node: its addresses and the names of its Services are reached. */
export interface ClusterAccess {
  readonly name: string;
  /** The administrator's kubeconfig; of use to programs that run on the node. Programs of `run` and `start` get it as KUBECONFIG. */
  readonly kubeconfig: string;
  /** The folder of the servers' logs. */
  readonly logs: string;
  /** Runs a program on the node; resolves with its standard output, throws a ClusterError when it fails. */
  run(command: Command, options?: CommandOptions): Promise<string>;
  /** Starts a program on the node that goes on; `kill` ends it, and so does the end of the cluster. */
  start(command: Command, options?: StartOptions): ChildProcess;
  /** `kubectl` with these arguments. */
  kubectl(...args: readonly string[]): Promise<string>;
  /** Applies objects, waiting for nothing. */
  apply(objects: readonly object[]): Promise<void>;
  /** Brings an image from an OCI archive to the node, under the name that the archive has. */
  importImage(ociArchive: string): Promise<void>;
  /** Gives an image of the node another name as well; both are full, such as `docker.io/market-data/spark:0.2.0`. */
  tagImage(name: string, other: string): Promise<void>;
}

/** A cluster that this process started. */
export interface Cluster extends ClusterAccess {
  /** Ends every process of the cluster, and removes its mounts, cgroups, network and files. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How a cluster is started. */
export interface ClusterOptions {
  /** Clusters of different names live side by side. Default: one name for this copy of the repository. */
  readonly name?: string;
  readonly progress?: Progress;
}

/** Builds the programs and images of all clusters that are not there yet, and resolves with the images' archives. */
export async function prepareCluster(progress: Progress): Promise<readonly string[]> {
  requirePrerequisites();
  await buildPrograms(["pause", "coredns", "etcd", "network-policies", "kubernetes"], progress);
  return ownImages(progress);
}

/**
 * Starts a Kubernetes of one node, building its programs when they are not there yet. It ends with this process,
 * whatever ends it. Throws a ClusterError, or the LocalStackError of a server that did not start.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const layout = layoutOf(options.name ?? defaultName());
  const progress = options.progress ?? createProgress();
  const images = await prepareCluster(progress);
  const namespaces = await makeNamespaces(layout);
  const step = progress.step(`A cluster of one node (logs: ${layout.logs})`);
  try {
    const access = await startServers(layout, namespaces, images, step.update);
    step.done();
    return { ...access, stop: namespaces.end, [Symbol.asyncDispose]: namespaces.end };
  } catch (error) {
    step.fail();
    await namespaces.end();
    throw error;
  }
}

async function startServers(
  layout: Layout,
  namespaces: Namespaces,
  images: readonly string[],
  update: (what: string) => void,
): Promise<ClusterAccess> {
  update("certificates");
  await makeCertificates(layout);
  makeCgroups(layout);
  const access = accessTo(layout, namespaces.enter);
  const start = async (server: Server) => {
    update(`waiting for ${server.name}`);
    await startServer(layout, namespaces, server);
  };
  const node = async () => {
    await start(containerd(layout));
    for (const image of images) await access.importImage(image);
  };
  const controlPlane = async () => {
    await start(etcd(layout));
    await start(apiServer(layout, access.kubeconfig));
    await Promise.all([start(controllerManager(layout)), start(scheduler(layout))]);
    await access.apply([...storage(layout), ...dns()]);
  };
  await Promise.all([node(), controlPlane()]);
  for (const rule of queueRules()) await output(namespaces.enter(rule));
  await Promise.all([start(networkPolicies(layout)), start(proxy(layout)), start(kubelet(layout, access.kubeconfig))]);
  update("waiting for the cluster's DNS");
  await access.kubectl("rollout", "status", "deployment/coredns", "--namespace=kube-system", "--timeout=120s");
  return access;
}

/** A cluster that another process started. */
export function attachToCluster(name: string): ClusterAccess {
  const layout = layoutOf(name);
  const holder = holderOf(layout);
  if (holder === undefined) throw new ClusterError("name", `No cluster ${name} runs`);
  return accessTo(layout, (command, cwd) => entered(holder, command, cwd));
}

function accessTo(layout: Layout, enter: Namespaces["enter"]): ClusterAccess {
  const kubeconfig = writeKubeconfig(layout, "admin");
  const path = [programFolder("kubernetes"), programFolder("helm"), process.env["PATH"] ?? ""].join(delimiter);
  const environment = { KUBECONFIG: kubeconfig, PATH: path };
  const onNode = (command: Command, options: Pick<CommandOptions, "env" | "cwd">) => ({
    command: enter(command, options.cwd ?? process.cwd()),
    env: { ...environment, ...options.env },
  });
  const images = ["ctr", `--address=${layout.containerdSocket}`, "--namespace=k8s.io", "images"] as const;
  const run = (command: Command, options: CommandOptions = {}) => {
    const entered = onNode(command, options);
    return output(entered.command, { title: command.join(" "), ...options, env: entered.env });
  };
  return {
    name: layout.name,
    kubeconfig,
    logs: layout.logs,
    run,
    start: (command, options = {}) => {
      const { stdio = ["ignore", "pipe", "pipe"] } = options;
      const entered = onNode(command, options);
      const [program, ...args] = entered.command;
      return spawn(program, args, { env: { ...process.env, ...entered.env }, stdio });
    },
    kubectl: (...args) => run(["kubectl", ...args]),
    apply: async (objects) => {
      const input = objects.map((object) => JSON.stringify(object)).join("\n");
      await run(["kubectl", "apply", "--filename=-"], { input });
    },
    importImage: async (archive) => {
      await run([...images, "import", archive], { timeoutMs: 600_000 });
    },
    tagImage: async (name, other) => {
      await run([...images, "tag", "--force", name, other]);
    },
  };
}
