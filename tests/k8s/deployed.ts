import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { repositoryRoot } from "../../scripts/setup/paths.mjs";
import type { Cluster } from "./cluster/cluster.js";

const NAMESPACE = "market-data";
/** kubectl waits for rollouts; how long, its own --timeout says. */
const LONGEST_MS = 700_000;

const Pods = z.object({
  items: z.array(
    z.object({
      metadata: z.object({
        name: z.string(),
        uid: z.string(),
        labels: z.record(z.string(), z.string()).default({}),
        ownerReferences: z.array(z.object({ kind: z.string(), name: z.string() })).default([]),
      }),
      status: z.object({ phase: z.string() }),
    }),
  ),
});
export type Pod = z.infer<typeof Pods>["items"][number];

const Status = z.object({
  state: z.string(),
  error: z.string().nullable(),
  jobs: z.array(
    z.object({
      name: z.string(),
      queries: z.array(
        z.object({
          name: z.string(),
          state: z.string(),
          deployedAt: z.string().nullable(),
          batchId: z.number(),
          lateRows: z.number(),
          error: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type RunnerStatus = z.infer<typeof Status>;

/** The deployed pipeline, as the test looks at it: from the cluster's node. */
export class Deployed {
  readonly #cluster: Cluster;
  readonly #folder = mkdtempSync(join(tmpdir(), "mdsp-k8s-"));

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  kubectl(...args: readonly string[]): Promise<string> {
    return this.#cluster.run(["kubectl", ...args, `--namespace=${NAMESPACE}`], { timeoutMs: LONGEST_MS });
  }

  async pods(part: string): Promise<readonly Pod[]> {
    const answer = await this.kubectl("get", "pods", `--selector=app.kubernetes.io/name=${part}`, "--output=json");
    return Pods.parse(JSON.parse(answer)).items;
  }

  /** When the replay's first trade played. */
  async origin(): Promise<number> {
    return Number(await this.kubectl("get", "configmap", "replay", "--output=jsonpath={.data.ORIGIN_MS}"));
  }

  /** Undefined while the runner does not answer. */
  async status(): Promise<RunnerStatus | undefined> {
    const path = `/api/v1/namespaces/${NAMESPACE}/services/runner:http/proxy/status`;
    try {
      return Status.parse(JSON.parse(await this.#cluster.kubectl("get", "--raw", path)));
    } catch {
      return undefined;
    }
  }

  /** Rows of Cassandra; times as milliseconds. */
  async rows(query: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const secret = await this.kubectl("get", "secret", "cassandra-tls", "--output=jsonpath={.data.ca\\.crt}");
    const ca = join(this.#folder, "ca.crt");
    writeFileSync(ca, Buffer.from(secret, "base64"));
    const program = join(repositoryRoot, "tests", "k8s", "read-rows.mjs");
    const [pod] = await this.pods("cassandra");
    const address = await this.kubectl(
      "get",
      "pod",
      pod?.metadata.name ?? "cassandra-0",
      "--output=jsonpath={.status.podIP}",
    );
    const lines = await this.#cluster.run([process.execPath, program, address, ca, query], { timeoutMs: LONGEST_MS });
    return lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
