import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { cgroupFolders } from "./cluster/cgroups.js";
import { type Layout, layoutOf } from "./cluster/layout.js";
import { holderOf } from "./cluster/namespaces.js";

/** What a running cluster is recognized by. */
export interface Trace {
  readonly layout: Layout;
  /** Its network namespace. */
  readonly network: string;
}

/** What is there of a cluster. */
export interface Left {
  readonly processes: readonly number[];
  readonly mounts: boolean;
  readonly cgroups: boolean;
  readonly files: boolean;
}

/** The trace of the cluster of this name, which runs. */
export function traceOf(name: string): Trace {
  const layout = layoutOf(name);
  const holder = holderOf(layout);
  if (holder === undefined) throw new Error(`no cluster ${name} runs`);
  return { layout, network: readlinkSync(`/proc/${holder}/ns/net`) };
}

/** What is left of the cluster on this machine: by its network namespace, its cgroups, and the paths of its files. */
export function leftOf({ layout, network }: Trace): Left {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const isOfCluster = (pid: string) =>
    ask(() => readlinkSync(`/proc/${pid}/ns/net`)) === network || read(pid, "cgroup").includes(`/${layout.cgroup}`);
  return {
    processes: processes.filter(isOfCluster).map(Number),
    mounts: processes.some((pid) => read(pid, "mountinfo").includes(layout.state)),
    cgroups: cgroupFolders(layout).some((folder) => existsSync(folder)),
    files: existsSync(layout.state),
  };
}

const read = (pid: string, file: string) => ask(() => readFileSync(`/proc/${pid}/${file}`, "utf8"));

/** The answer, or nothing where the process has ended in the meantime. */
function ask(question: () => string): string {
  try {
    return question();
  } catch {
    return "";
  }
}
