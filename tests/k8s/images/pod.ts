import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Container, type ContainerPlan, startContainer } from "./container.js";
import { createNetwork, type Network } from "./network.js";

/** Containers that share one network, as those of a pod do. */
export class Pod {
  readonly network: Network;
  readonly folder: string;
  readonly #containers: Container[] = [];

  private constructor(network: Network, folder: string) {
    this.network = network;
    this.folder = folder;
  }

  static async create(): Promise<Pod> {
    const pod = new Pod(await createNetwork(), mkdtempSync(join(tmpdir(), "mdsp-pod-")));
    endWithTests(pod.network.name);
    return pod;
  }

  /** The address of a port, as seen from outside. */
  url(port: number, path = "/"): string {
    return `http://${this.network.address}:${port}${path}`;
  }

  /** A folder that every user may write to, as a volume. */
  volume(name: string): string {
    const folder = join(this.folder, "volumes", name);
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    return folder;
  }

  async start(plan: Omit<ContainerPlan, "network" | "folder">): Promise<Container> {
    const container = await startContainer({ ...plan, network: this.network, folder: this.folder });
    this.#containers.push(container);
    return container;
  }

  /** Ends what still runs, and removes all. */
  async remove(): Promise<void> {
    await Promise.all(this.#containers.map((container) => container.kill()));
    await this.network.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Ends the containers of this process when it ends, however that is: a shell waits for the end of a pipe that only we hold. */
function endWithTests(network: string): void {
  const script = `cat >/dev/null
    for id in $(runc list --quiet | grep '^mdsp-${process.pid}-'); do runc delete --force "$id"; done
    ip netns delete ${network}`;
  const watch = spawn("sh", ["-c", script], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  watch.unref();
  if ("unref" in watch.stdin && typeof watch.stdin.unref === "function") watch.stdin.unref();
}

/** Whether a GET is answered with success. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  await response.body?.cancel();
  return response.ok;
}
