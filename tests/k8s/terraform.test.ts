import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import { repositoryRoot } from "../../scripts/setup/paths.mjs";
import { createProgress } from "../../scripts/setup/progress.mjs";
import type { Cluster } from "./cluster/index.js";
import { startControlPlane } from "./control-plane.js";
import { installCrds } from "./crds.js";
import { goModule } from "./go-module.js";
import { makeTerraform, type Terraform } from "./terraform/terraform.js";

const MODULES = ["modules/cluster", "modules/platform", "modules/pipeline"];
const EXAMPLES = ["examples/laptop", "examples/existing-cluster"];
const PART_OF = "app.kubernetes.io/part-of=market-data-stream-pipeline";

const KubernetesObject = z.looseObject({
  kind: z.string(),
  metadata: z.looseObject({ name: z.string(), labels: z.record(z.string(), z.string()).optional() }),
});
const List = z.object({ items: z.array(KubernetesObject) });
const Secret = z.object({ data: z.record(z.string(), z.string()) });
const ConfigMap = z.object({ data: z.record(z.string(), z.string()) });

let cluster: Cluster;
let terraform: Terraform;
let work: string;

beforeAll(async () => {
  const progress = createProgress();
  work = mkdtempSync(join(tmpdir(), "mdsp-manifests-"));
  for (const overlay of ["plain", "laptop", "production"]) render(overlay);
  cluster = await startControlPlane("terraform", progress);
  terraform = await makeTerraform(cluster, progress);
}, 3_600_000);

afterAll(async () => {
  terraform?.remove();
  await cluster?.stop();
  if (work !== undefined) rmSync(work, { recursive: true, force: true });
});

/** As a person does it. */
function render(overlay: string): void {
  const command = [join(repositoryRoot, "scripts", "render.mjs"), "--overlay", overlay, "--out", manifestsOf(overlay)];
  execFileSync(process.execPath, command, { stdio: ["ignore", "ignore", "inherit"] });
}

const manifestsOf = (overlay: string): string => join(work, `${overlay}.yaml`);

/** `Kind/name` of all resources of a file. */
function idsOf(file: string): readonly string[] {
  return parseAllDocuments(readFileSync(file, "utf8"))
    .map((document) => KubernetesObject.parse(document.toJS()))
    .map(idOf);
}

const idOf = ({ kind, metadata }: z.infer<typeof KubernetesObject>): string => `${kind}/${metadata.name}`;

async function objects(...args: readonly string[]): Promise<readonly z.infer<typeof KubernetesObject>[]> {
  return List.parse(JSON.parse(await cluster.kubectl("get", ...args, "-o", "json"))).items;
}

/** What of the namespace of the pipeline is there, of some kinds. */
async function present(kinds: readonly string[]): Promise<readonly string[]> {
  const names = [...new Set(kinds)].map((kind) => kind.toLowerCase()).join(",");
  return (await objects(names, "--namespace=market-data")).map(idOf).sort();
}

async function data(kind: "secret" | "configmap", name: string): Promise<Readonly<Record<string, string>>> {
  const text = await cluster.kubectl("get", kind, name, "--namespace=market-data", "-o", "json");
  if (kind === "configmap") return ConfigMap.parse(JSON.parse(text)).data;
  const encoded = Object.entries(Secret.parse(JSON.parse(text)).data);
  return Object.fromEntries(encoded.map(([key, value]) => [key, Buffer.from(value, "base64").toString("utf8")]));
}

const variables = (values: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries({ kubeconfig: cluster.kubeconfig, context: "test", wait: false, ...values }).map(
    ([name, value]) => `-var=${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );

describe("The files", () => {
  test("are formatted", async () => {
    expect(await terraform.succeed(".", "fmt", "-check", "-recursive")).toBe("");
  });

  test.each([...MODULES, ...EXAMPLES])("%s is valid", async (folder) => {
    await terraform.succeed(folder, "init", "-no-color", "-input=false");
    expect(await terraform.succeed(folder, "validate", "-no-color")).toContain("The configuration is valid.");
  });

  test.each(MODULES)("The tests of %s pass", async (folder) => {
    const answer = await terraform.run(folder, "test", "-no-color");
    expect(answer.text).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
    expect(answer.code).toBe(0);
  });
});

describe("The overlay plain, without operators", () => {
  const FOLDER = "examples/laptop";
  const vars = (values: Readonly<Record<string, unknown>> = {}) =>
    variables({ manifests: manifestsOf("plain"), operators: [], ...values });
  const apply = (...args: readonly string[]) =>
    terraform.succeed(FOLDER, "apply", "-no-color", "-auto-approve", ...args);

  test("is applied whole", async () => {
    await apply(...vars());
    const wanted = idsOf(manifestsOf("plain")).filter((id) => id !== "Namespace/market-data");
    const there = await present(wanted.map((id) => id.split("/")[0] ?? ""));
    expect(there).toEqual(expect.arrayContaining([...wanted]));
  });

  test("has the Secrets that its pods refer to", async () => {
    expect((await objects("secrets", "--namespace=market-data", `--selector=${PART_OF}`)).map(idOf)).toEqual([
      "Secret/spark-connect-tls",
      "Secret/spark-connect-token",
    ]);
    expect((await data("secret", "spark-connect-token"))["token"]).toMatch(/^[A-Za-z0-9]{43}$/);
    const tls = await data("secret", "spark-connect-tls");
    const certificate = new X509Certificate(tls["tls.crt"] ?? "");
    const authority = new X509Certificate(tls["ca.crt"] ?? "");
    expect(certificate.verify(authority.publicKey)).toBe(true);
    expect(certificate.checkHost("spark-connect.market-data.svc")).toBe("spark-connect.market-data.svc");
    expect(certificate.checkHost("kafka.market-data.svc")).toBeUndefined();
    expect(certificate.ca).toBe(false);
  });

  test("begins its replay when it was applied first", async () => {
    const origin = JSON.parse(await terraform.succeed(FOLDER, "output", "-json", "replay_origin"));
    expect((await data("configmap", "replay"))["ORIGIN_MS"]).toBe(String(Date.parse(origin)));
    expect(Math.abs(Date.now() - Date.parse(origin))).toBeLessThan(3_600_000);
  });

  test("is planned again without a change", async () => {
    const answer = await terraform.run(FOLDER, "plan", "-no-color", "-detailed-exitcode", ...vars());
    expect(answer.text).toContain("No changes.");
    expect(answer.code).toBe(0);
  });

  test("A changed ConfigMap changes what depends on it, and the old one goes last", async () => {
    const changed = join(work, "changed.yaml");
    const text = readFileSync(manifestsOf("plain"), "utf8");
    const name = /kafka-conf-[a-z0-9]+/.exec(text)?.[0] ?? "";
    writeFileSync(changed, text.replaceAll(name, "kafka-conf-changed"));
    const file = { manifests: changed };
    expect(await terraform.changes(FOLDER, ...vars(file))).toEqual({
      'module.pipeline.kubectl_manifest.basic["ConfigMap/kafka-conf-changed"]': "create",
      [`module.pipeline.kubectl_manifest.basic["ConfigMap/${name}"]`]: "delete",
      'module.pipeline.kubectl_manifest.workload["StatefulSet/kafka"]': "update",
    });
    const log = await apply(...vars(file));
    const modified = log.indexOf('workload["StatefulSet/kafka"]: Modifications complete');
    expect(modified).toBeGreaterThan(0);
    expect(log.indexOf(`basic["ConfigMap/${name}"]: Destroying`)).toBeGreaterThan(modified);
    await apply(...vars());
  });

  test("What somebody changed by hand is put back", async () => {
    await cluster.kubectl("scale", "deployment/live-page", "--namespace=market-data", "--replicas=7");
    const address = 'module.pipeline.kubectl_manifest.workload["Deployment/live-page"]';
    expect(await terraform.changes(FOLDER, ...vars())).toEqual({ [address]: "update" });
    await apply(...vars());
    const replicas = ["-o", "jsonpath={.spec.replicas}"];
    expect(await cluster.kubectl("get", "deployment/live-page", "--namespace=market-data", ...replicas)).toBe("1");
  });

  test("A wrong field is refused, and named", async () => {
    const wrong = join(work, "wrong.yaml");
    writeFileSync(wrong, readFileSync(manifestsOf("plain"), "utf8").replace(/^ {2}replicas: 1$/m, "  replicaz: 1"));
    const answer = await terraform.run(FOLDER, "apply", "-no-color", "-auto-approve", ...vars({ manifests: wrong }));
    expect(answer.code).toBe(1);
    expect(answer.text).toContain(".spec.replicaz: field not declared in schema");
    await apply(...vars());
  });

  test("A file that is not there is named, with the command that writes it", async () => {
    const answer = await terraform.run(FOLDER, "plan", "-no-color", ...vars({ manifests: "none.yaml" }));
    expect(answer.code).toBe(1);
    expect(answer.text).toContain("There is no file none.yaml.");
    expect(answer.text.replace(/\s+/g, " ")).toContain("node scripts/render.mjs --overlay laptop");
  });

  test("destroy leaves the data", async () => {
    await terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...vars());
    const kinds = idsOf(manifestsOf("plain")).map((id) => id.split("/")[0] ?? "");
    const there = await present([...kinds.filter((kind) => kind !== "Namespace"), "Secret"]);
    expect(there.filter((id) => !/^(ConfigMap\/kube-root-ca.crt|ServiceAccount\/default)$/.test(id))).toEqual([
      "PersistentVolumeClaim/checkpoints",
      "PersistentVolumeClaim/ingest-log",
    ]);
  });

  test("After an apply without keep_data, destroy leaves nothing", async () => {
    await apply(...vars({ keep_data: false }));
    await terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...vars({ keep_data: false }));
    expect(await cluster.kubectl("get", "namespace", "market-data", "--ignore-not-found")).toBe("");
    expect(await terraform.succeed(FOLDER, "state", "list")).toBe("");
  });
});

describe("Operators, and the overlay production", () => {
  const FOLDER = "examples/existing-cluster";
  let charts: Readonly<Record<string, string>>;
  const vars = (values: Readonly<Record<string, unknown>> = {}) =>
    variables({
      manifests: manifestsOf("production"),
      operators: ["spark-operator", "grafana-operator"],
      charts,
      twelvedata_api_key: "key-of-the-test",
      ...values,
    });
  const apply = (...args: readonly string[]) => terraform.run(FOLDER, "apply", "-no-color", "-auto-approve", ...args);

  beforeAll(async () => {
    charts = {
      "spark-operator": join(
        await goModule("github.com/kubeflow/spark-operator/v2@v2.4.0"),
        "charts/spark-operator-chart",
      ),
      "grafana-operator": join(
        await goModule("github.com/grafana/grafana-operator/v5@v5.18.0"),
        "deploy/helm/grafana-operator",
      ),
    };
  });

  test("The state is kept in the cluster", async () => {
    const example = readFileSync(join(terraform.folder, FOLDER, "backend.tf.example"), "utf8");
    const backend = example.replace("~/.kube/config", cluster.kubeconfig).replace("my-cluster", "test");
    writeFileSync(join(terraform.folder, FOLDER, "backend.tf"), backend);
    await cluster.kubectl("create", "namespace", "terraform");
    await terraform.succeed(FOLDER, "init", "-no-color", "-input=false", "-reconfigure");
  });

  test("A kind that the cluster has not is refused, and named", async () => {
    const answer = await apply(...vars());
    expect(answer.code).toBe(1);
    expect(answer.text).toContain("resource [kafka.strimzi.io/v1/Kafka] isn't valid for cluster");
  });

  test("The operators' charts are installed, as many as are named", async () => {
    const deployments = await objects("deployments", "--namespace=market-data-operators");
    expect(deployments.map(({ metadata }) => metadata.name)).toEqual(["grafana-operator", "spark-operator-controller"]);
    const secrets = await objects("secrets", "--namespace=terraform");
    expect(secrets.map(({ metadata }) => metadata.name)).toEqual(["tfstate-default-market-data"]);
  });

  test("is applied whole, once the cluster has all kinds", async () => {
    await installCrds(cluster);
    expect(await apply(...vars())).toMatchObject({ code: 0 });
    const wanted = idsOf(manifestsOf("production")).filter((id) => id !== "Namespace/market-data");
    expect(await present(wanted.map((id) => id.split("/")[0] ?? ""))).toEqual(expect.arrayContaining([...wanted]));
    expect(await data("secret", "twelvedata")).toEqual({ "api-key": "key-of-the-test" });
    expect((await data("secret", "grafana-admin"))["password"]).toMatch(/^[A-Za-z0-9]{43}$/);
  });

  test("is planned again without a change", async () => {
    expect(await terraform.changes(FOLDER, ...vars())).toEqual({});
    const answer = await terraform.run(FOLDER, "plan", "-no-color", "-detailed-exitcode", ...vars());
    expect(answer.code).toBe(0);
  });

  test("A changed key changes its Secret alone, and is not printed", async () => {
    const address = 'module.pipeline.kubectl_manifest.secret["twelvedata"]';
    const changed = vars({ twelvedata_api_key: "another-key-of-the-test" });
    expect(await terraform.changes(FOLDER, ...changed)).toEqual({ [address]: "update" });
    const answer = await apply(...changed);
    expect(answer.code).toBe(0);
    for (const secret of ["another-key-of-the-test", btoa("another-key-of-the-test"), "key-of-the-test"])
      expect(answer.text).not.toContain(secret);
    expect(await data("secret", "twelvedata")).toEqual({ "api-key": "another-key-of-the-test" });
  });

  test("needs a key", async () => {
    const answer = await terraform.run(FOLDER, "plan", "-no-color", ...vars({ twelvedata_api_key: "" }));
    expect(answer.code).toBe(1);
    expect(answer.text).toContain("twelvedata_api_key is empty.");
  });

  test("A context that is not there is named", async () => {
    const answer = await terraform.run(FOLDER, "plan", "-no-color", ...vars({ context: "nowhere" }));
    expect(answer.code).toBe(1);
    expect(answer.text).toContain("has no context nowhere. It has: test.");
  });

  test("destroy removes topics before their Kafka, and the operators last", async () => {
    expect(await apply(...vars({ keep_data: false }))).toMatchObject({ code: 0 });
    const log = await terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...vars({ keep_data: false }));
    const places = [
      'operated_part["KafkaTopic/trades"]: Destruction complete',
      'operated["Kafka/market-data"]: Destroying',
      "pipeline.kubectl_manifest.namespace: Destruction complete",
      'helm_release.operator["grafana-operator"]: Destroying',
    ].map((line) => log.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const left = await objects("namespaces", `--selector=${PART_OF}`);
    expect(left).toEqual([]);
  });
});

describe("The overlay laptop", () => {
  const FOLDER = "examples/laptop";
  const vars = (values: Readonly<Record<string, unknown>> = {}) =>
    variables({ manifests: manifestsOf("laptop"), operators: [], keep_data: false, ...values });

  test("is applied whole, and planned again without a change", async () => {
    await terraform.succeed(FOLDER, "apply", "-no-color", "-auto-approve", ...vars());
    const wanted = idsOf(manifestsOf("laptop")).filter((id) => id !== "Namespace/market-data");
    expect(await present(wanted.map((id) => id.split("/")[0] ?? ""))).toEqual(expect.arrayContaining([...wanted]));
    expect(await terraform.changes(FOLDER, ...vars())).toEqual({});
  });

  test("destroy leaves nothing", async () => {
    await terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...vars());
    expect(await objects("namespaces", `--selector=${PART_OF}`)).toEqual([]);
  });
});
