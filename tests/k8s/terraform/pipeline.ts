import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import { repositoryRoot } from "../../../scripts/setup/paths.mjs";
import { createProgress } from "../../../scripts/setup/progress.mjs";
import type { Cluster } from "../cluster/index.js";
import { startControlPlane } from "../control-plane.js";
import { makeTerraform, type Terraform } from "./terraform.js";

/** Selects what is the pipeline's. */
export const PART_OF = "app.kubernetes.io/part-of=market-data-stream-pipeline";

const KubernetesObject = z.object({ kind: z.string(), metadata: z.object({ name: z.string() }) });
const List = z.object({ items: z.array(KubernetesObject) });
const Data = z.object({ data: z.record(z.string(), z.string()) });

const idOf = ({ kind, metadata }: z.infer<typeof KubernetesObject>): string => `${kind}/${metadata.name}`;

/** Terraform, a cluster without nodes, and the manifests as a person renders them. */
export interface PipelineTest {
  readonly cluster: Cluster;
  readonly terraform: Terraform;
  /** The path of a file of the test. */
  readonly file: (name: string) => string;
  /** The manifests of an overlay. */
  readonly manifestsOf: (overlay: string) => string;
  /** `Kind/name` of what `kubectl get` answers, sorted. */
  readonly found: (...args: readonly string[]) => Promise<readonly string[]>;
  /** What is in the pipeline's namespace, of the kinds that these ids are of. */
  readonly foundLike: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly secret: (name: string) => Promise<Readonly<Record<string, string>>>;
  readonly configMap: (name: string) => Promise<Readonly<Record<string, string>>>;
  /** Arguments that give variables values; with the cluster's connection, and without waiting for pods. */
  readonly variables: (values: Readonly<Record<string, unknown>>) => readonly string[];
  readonly end: () => Promise<void>;
}

export async function startPipelineTest(overlays: readonly string[]): Promise<PipelineTest> {
  const progress = createProgress();
  const folder = mkdtempSync(join(tmpdir(), "mdsp-manifests-"));
  const file = (name: string) => join(folder, name);
  const manifestsOf = (overlay: string) => file(`${overlay}.yaml`);
  for (const overlay of overlays) {
    const command = ["scripts/render.mjs", "--overlay", overlay, "--out", manifestsOf(overlay)];
    execFileSync(process.execPath, command, { cwd: repositoryRoot, stdio: ["ignore", "ignore", "inherit"] });
  }
  const cluster = await startControlPlane("terraform", progress);
  const terraform = await makeTerraform(cluster, progress);
  const get = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse(await cluster.kubectl("get", ...args, "--namespace=market-data", "-o", "json"));
  const found = async (...args: readonly string[]) =>
    List.parse(await get(...args))
      .items.map(idOf)
      .sort();
  return {
    cluster,
    terraform,
    file,
    manifestsOf,
    found,
    foundLike: (ids) => found([...new Set(ids.map((id) => id.split("/")[0]))].join(",")),
    secret: async (name) => decoded(Data.parse(await get("secret", name)).data),
    configMap: async (name) => Data.parse(await get("configmap", name)).data,
    variables: (values) =>
      Object.entries({ kubeconfig: cluster.kubeconfig, context: "test", wait: false, ...values }).map(
        ([name, value]) => `-var=${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
      ),
    end: async () => {
      terraform.remove();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const decoded = (data: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, "base64").toString("utf8")]));

/** `Kind/name` of all resources of a file but its namespace. */
export function idsOf(path: string): readonly string[] {
  return parseAllDocuments(readFileSync(path, "utf8"))
    .map((document) => idOf(KubernetesObject.parse(document.toJS())))
    .filter((id) => !id.startsWith("Namespace/"));
}
