import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECRETS } from "../../scripts/kubernetes/secrets.mjs";
import { installCrds } from "./crds.js";
import { goModule } from "./go-module.js";
import { idsOf, PART_OF, type PipelineTest, startPipelineTest } from "./terraform/pipeline.js";

/** The charts that are had as Go modules. */
const CHARTS = {
  "spark-operator": ["github.com/kubeflow/spark-operator/v2@v2.4.0", "charts/spark-operator-chart"],
  "grafana-operator": ["github.com/grafana/grafana-operator/v5@v5.18.0", "deploy/helm/grafana-operator"],
} as const;

let pipeline: PipelineTest;
const charts: Record<string, string> = {};
beforeAll(async () => {
  pipeline = await startPipelineTest(["laptop", "production"]);
  for (const [name, [module, folder]] of Object.entries(CHARTS)) charts[name] = join(await goModule(module), folder);
}, 3_600_000);
afterAll(async () => pipeline?.end());

const secretsOf = (overlay: string): readonly string[] =>
  SECRETS.filter(({ needed }) => needed(overlay))
    .map(({ name }) => `Secret/${name}`)
    .sort();

describe("Operators and the overlay production", () => {
  const FOLDER = "examples/existing-cluster";
  const vars = (values: Readonly<Record<string, unknown>> = {}) =>
    pipeline.variables({
      manifests: pipeline.manifestsOf("production"),
      operators: Object.keys(CHARTS),
      charts,
      twelvedata_api_key: "key-of-the-test",
      ...values,
    });
  const plan = (...args: readonly string[]) => pipeline.terraform.run(FOLDER, "plan", "-no-color", ...args);
  const apply = (...args: readonly string[]) =>
    pipeline.terraform.run(FOLDER, "apply", "-no-color", "-auto-approve", ...args);

  test("The state can be kept in a cluster", async () => {
    const folder = join(pipeline.terraform.folder, FOLDER);
    const example = readFileSync(join(folder, "backend.tf.example"), "utf8");
    const backend = example.replace("~/.kube/config", pipeline.cluster.kubeconfig).replace("my-cluster", "test");
    writeFileSync(join(folder, "backend.tf"), backend);
    await pipeline.cluster.kubectl("create", "namespace", "terraform");
    await pipeline.terraform.succeed(FOLDER, "init", "-no-color", "-input=false");
  });

  test("A kind that the cluster has not is refused, and named", async () => {
    const answer = await apply(...vars());
    expect(answer.code).toBe(1);
    expect(answer.text).toContain("resource [kafka.strimzi.io/v1/Kafka] isn't valid for cluster");
    const states = await pipeline.cluster.kubectl("get", "secrets", "--namespace=terraform", "-o", "name");
    expect(states).toBe("secret/tfstate-default-market-data\n");
  });

  test("The operators that are named are installed from their charts", async () => {
    const where = ["--namespace=market-data-operators", "-o", "jsonpath={.items[*].metadata.name}"];
    const deployments = await pipeline.cluster.kubectl("get", "deployments", ...where);
    expect(deployments.split(" ")).toEqual(["grafana-operator", "spark-operator-controller"]);
  });

  test("is applied whole once the cluster has all kinds, and planned again without a change", async () => {
    await installCrds(pipeline.cluster);
    expect(await apply(...vars())).toMatchObject({ code: 0 });
    const wanted = idsOf(pipeline.manifestsOf("production"));
    expect(await pipeline.foundLike(wanted)).toEqual(expect.arrayContaining([...wanted]));
    expect(await pipeline.found("secrets", `--selector=${PART_OF}`)).toEqual(secretsOf("production"));
    expect(await plan("-detailed-exitcode", ...vars())).toMatchObject({ code: 0 });
  });

  test("A changed key changes its Secret alone, and is not printed", async () => {
    const changed = vars({ twelvedata_api_key: "another-key-of-the-test" });
    expect(await pipeline.terraform.changes(FOLDER, ...changed)).toEqual({
      'module.pipeline.kubectl_manifest.secret["twelvedata"]': "update",
    });
    const answer = await apply(...changed);
    expect(answer.code).toBe(0);
    for (const secret of ["key-of-the-test", btoa("key-of-the-test"), btoa("another-key-of-the-test")])
      expect(answer.text).not.toContain(secret);
    expect(await pipeline.secret("twelvedata")).toEqual({ "api-key": "another-key-of-the-test" });
  });

  test("A context that is not there is named", async () => {
    const answer = await plan(...vars({ context: "nowhere" }));
    expect(answer.code).toBe(1);
    expect(answer.text.replace(/\s+/g, " ")).toContain("has no context nowhere. It has: test.");
  });

  test("destroy removes topics before their Kafka, and the operators last", async () => {
    const all = vars({ keep_data: false });
    expect(await apply(...all)).toMatchObject({ code: 0 });
    const log = await pipeline.terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...all);
    const places = [
      'operated_part["KafkaTopic/trades"]: Destruction complete',
      'operated["Kafka/market-data"]: Destroying',
      "pipeline.kubectl_manifest.namespace: Destruction complete",
      'helm_release.operator["grafana-operator"]: Destroying',
    ].map((line) => log.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await pipeline.found("namespaces", `--selector=${PART_OF}`)).toEqual([]);
  });
});

describe("The overlay laptop", () => {
  const FOLDER = "examples/laptop";
  const vars = () => pipeline.variables({ manifests: pipeline.manifestsOf("laptop"), operators: [], keep_data: false });

  test("is applied whole, and planned again without a change", async () => {
    await pipeline.terraform.succeed(FOLDER, "init", "-no-color", "-input=false");
    await pipeline.terraform.succeed(FOLDER, "apply", "-no-color", "-auto-approve", ...vars());
    const wanted = idsOf(pipeline.manifestsOf("laptop"));
    expect(await pipeline.foundLike(wanted)).toEqual(expect.arrayContaining([...wanted]));
    expect(await pipeline.found("secrets", `--selector=${PART_OF}`)).toEqual(secretsOf("laptop"));
    expect(await pipeline.terraform.changes(FOLDER, ...vars())).toEqual({});
  });

  test("destroy leaves nothing", async () => {
    await pipeline.terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...vars());
    expect(await pipeline.found("namespaces", `--selector=${PART_OF}`)).toEqual([]);
  });
});
