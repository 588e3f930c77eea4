import { spawn } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, output, run } from "./command.js";
import { type ImageConfig, idsOf, imageConfig } from "./image-config.js";
import type { Network } from "./network.js";
import { mountImage, shortName } from "./store.js";

/** What to run, and how it differs from what the image says. */
export interface ContainerPlan {
  readonly image: string;
  /** Tells containers of one image apart. */
  readonly name?: string;
  /** In the place of the image's user. */
  readonly user?: string;
  /** In the place of the image's entrypoint and its arguments. */
  readonly command?: readonly string[];
  /** In the place of the image's arguments. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folders of this machine, by their place in the container. The user may write to them. */
  readonly volumes?: Readonly<Record<string, string>>;
  /** Folders that are only read. */
  readonly readOnly?: Readonly<Record<string, string>>;
  readonly network: Network;
  /** A folder for its log and its /tmp. */
  readonly folder: string;
}

/** A container that runs. */
export interface Container {
  readonly log: () => string;
  /** Runs the image's health check inside. */
  isHealthy(): Promise<boolean>;
  exec(command: readonly string[]): Promise<Outcome>;
  /** Sends the signal that the image asks for, and resolves with the exit code. */
  stop(): Promise<number>;
  /** Ends it by force. */
  kill(): Promise<void>;
  readonly exited: Promise<number>;
}

/**
 * Runs an image as Kubernetes would under the "restricted" pod security: its own user, no capabilities, no new
 * privileges, a root file system that cannot be written, and /tmp.
 */
export async function startContainer(plan: ContainerPlan): Promise<Container> {
  const config = await imageConfig(plan.image);
  const { root, release } = await mountImage(plan.image);
  const id = `mdsp-${process.pid}-${plan.name ?? shortName(plan.image).replaceAll(".", "-")}`;
  const folder = join(plan.folder, id);
  const temporary = join(folder, "tmp");
  mkdirSync(temporary, { recursive: true });
  chmodSync(temporary, 0o1777);
  writeFileSync(join(folder, "hosts"), `127.0.0.1 localhost\n${plan.network.address} ${id}\n`);
  writeFileSync(join(folder, "config.json"), JSON.stringify(specOf(plan, config, { id, root, folder, temporary })));
  const log = join(folder, "output.log");
  const file = openSync(log, "a");
  const child = spawn("runc", ["run", "--bundle", folder, id], { stdio: ["ignore", file, file] });
  closeSync(file);
  const exited = new Promise<number>((resolve) => {
    child.once("close", (code) => resolve(code ?? 128));
    child.once("error", () => resolve(127));
  }).then(async (code) => {
    await run(["runc", "delete", "--force", id]);
    await release();
    return code;
  });
  const exec = (command: readonly string[]) => run(["runc", "exec", id, ...command]);
  return {
    log: () => readFileSync(log, "utf8"),
    exec,
    isHealthy: async () => (await exec(config.healthCheck ?? ["false"])).code === 0,
    stop: async () => {
      await output(["runc", "kill", id, config.stopSignal]);
      return await exited;
    },
    kill: async () => {
      await run(["runc", "kill", id, "KILL"]);
      await exited;
    },
    exited,
  };
}

interface Places {
  readonly id: string;
  readonly root: string;
  readonly folder: string;
  readonly temporary: string;
}

const bind = (destination: string, source: string, how: "rw" | "ro") => ({
  destination,
  source,
  type: "bind",
  options: ["rbind", how],
});

/** The container in the terms of the OCI runtime specification. */
function specOf(plan: ContainerPlan, config: ImageConfig, { id, root, folder, temporary }: Places): object {
  const bound = (folders: Readonly<Record<string, string>> | undefined, how: "rw" | "ro") =>
    Object.entries(folders ?? {}).map(([place, source]) => bind(place, source, how));
  return {
    ociVersion: "1.0.2",
    hostname: id,
    root: { path: root, readonly: true },
    process: {
      user: idsOf(plan.user ?? config.user, root),
      args: plan.command ?? [...config.entrypoint, ...(plan.args ?? config.cmd)],
      env: [...config.env, ...Object.entries(plan.env ?? {}).map(([name, value]) => `${name}=${value}`)],
      cwd: config.workingDirectory,
      capabilities: {},
      noNewPrivileges: true,
    },
    mounts: [
      { destination: "/proc", type: "proc", source: "proc" },
      { destination: "/dev", type: "tmpfs", source: "tmpfs", options: ["nosuid", "strictatime", "mode=755"] },
      { destination: "/dev/shm", type: "tmpfs", source: "shm", options: ["nosuid", "noexec", "nodev", "mode=1777"] },
      { destination: "/sys", type: "sysfs", source: "sysfs", options: ["nosuid", "noexec", "nodev", "ro"] },
      bind("/etc/hosts", join(folder, "hosts"), "ro"),
      bind("/tmp", temporary, "rw"),
      ...bound(plan.volumes, "rw"),
      ...bound(plan.readOnly, "ro"),
    ],
    linux: {
      namespaces: [
        ...["pid", "ipc", "uts", "mount"].map((type) => ({ type })),
        { type: "network", path: plan.network.path },
      ],
      maskedPaths: ["/proc/kcore", "/proc/keys", "/proc/timer_list", "/sys/firmware"],
      readonlyPaths: ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"],
    },
  };
}
