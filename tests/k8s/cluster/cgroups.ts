import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Layout } from "./layout.js";

const ROOT = "/sys/fs/cgroup";

/** The folders that a cluster's cgroups begin at: one (version 2), or one for each controller (version 1). */
export function cgroupFolders({ cgroup }: Layout): readonly string[] {
  if (existsSync(join(ROOT, "cgroup.controllers"))) return [join(ROOT, cgroup)];
  return readdirSync(ROOT).map((controller) => join(ROOT, controller, cgroup));
}

/** Makes the group that the kubelet puts all pods in; hold.sh removes it. */
export function makeCgroups(layout: Layout): void {
  for (const folder of cgroupFolders(layout)) mkdirSync(folder, { recursive: true });
}
