import { X509Certificate } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECRETS } from "../../scripts/kubernetes/secrets.mjs";
import { idsOf, PART_OF, type PipelineTest, startPipelineTest } from "./terraform/pipeline.js";

const MODULES = ["modules/cluster", "modules/platform", "modules/pipeline"];
const EXAMPLES = ["examples/laptop", "examples/existing-cluster"];

let pipeline: PipelineTest;
beforeAll(async () => {
  pipeline = await startPipelineTest(["plain"]);
}, 3_600_000);
afterAll(async () => pipeline?.end());

describe("The files", () => {
  test("are formatted", async () => {
    expect(await pipeline.terraform.succeed(".", "fmt", "-check", "-recursive")).toBe("");
  });

  test.each([...MODULES, ...EXAMPLES])("%s is valid", async (folder) => {
    await pipeline.terraform.succeed(folder, "init", "-no-color", "-input=false");
    const answer = await pipeline.terraform.succeed(folder, "validate", "-no-color");
    expect(answer).toContain("The configuration is valid.");
  });

  test.each(MODULES)("The tests of %s pass", async (folder) => {
    const answer = await pipeline.terraform.run(folder, "test", "-no-color");
    expect(answer.text).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
    expect(answer.code).toBe(0);
  });
});

/** The overlay that needs no operators. */
describe("The overlay plain", () => {
  const FOLDER = "examples/laptop";
  const vars = (values: Readonly<Record<string, unknown>> = {}) =>
    pipeline.variables({ manifests: pipeline.manifestsOf("plain"), operators: [], ...values });
  const plan = (...args: readonly string[]) => pipeline.terraform.run(FOLDER, "plan", "-no-color", ...args);
  const changes = (...args: readonly string[]) => pipeline.terraform.changes(FOLDER, ...args);
  const apply = (...args: readonly string[]) =>
    pipeline.terraform.succeed(FOLDER, "apply", "-no-color", "-auto-approve", ...args);

  test("is applied whole", async () => {
    await apply(...vars());
    const wanted = idsOf(pipeline.manifestsOf("plain"));
    expect(await pipeline.foundLike(wanted)).toEqual(expect.arrayContaining([...wanted]));
  });

  test("is planned again without a change", async () => {
    const answer = await plan("-detailed-exitcode", ...vars());
    expect(answer.text).toContain("No changes.");
    expect(answer.code).toBe(0);
  });

  test("has the Secrets that scripts/secrets.mjs makes", async () => {
    const needed = SECRETS.filter((secret) => secret.needed("plain"));
    const names = needed.map(({ name }) => `Secret/${name}`).sort();
    expect(await pipeline.found("secrets", `--selector=${PART_OF}`)).toEqual(names);
    for (const { name, make } of needed) {
      const keys = Object.keys((await make({})) ?? {}).sort();
      expect(Object.keys(await pipeline.secret(name)).sort()).toEqual(keys);
    }
    expect((await pipeline.secret("spark-connect-token"))["token"]).toMatch(/^[A-Za-z0-9]{43}$/);
    const { password, "sasl.jaas.config": login } = await pipeline.secret("kafka-spark");
    expect(login).toContain(`username="kafka-spark" password="${password}";`);
  });

  test.each([
    "spark-connect",
    "schema-registry",
    "cassandra",
    "kafka",
  ])("The certificate of %s is its own", async (name) => {
    const tls = await pipeline.secret(`${name}-tls`);
    const certificate = new X509Certificate(tls["tls.crt"] ?? "");
    const authority = new X509Certificate(tls["ca.crt"] ?? "");
    expect(certificate.verify(authority.publicKey)).toBe(true);
    expect([certificate.ca, authority.ca]).toEqual([false, true]);
    expect(certificate.subjectAltName?.split(", ")).toEqual(
      [
        name,
        `${name}.market-data`,
        `${name}.market-data.svc`,
        `${name}.market-data.svc.cluster.local`,
        `*.${name}.market-data.svc`,
      ].map((each) => `DNS:${each}`),
    );
    expect(tls["server.pem"]).toBe(`${tls["tls.key"]}${tls["tls.crt"]}`);
    expect(tls["tls.key"]).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  });

  test("begins its replay when it was applied first", async () => {
    const origin = JSON.parse(await pipeline.terraform.succeed(FOLDER, "output", "-json", "replay_origin"));
    expect((await pipeline.configMap("replay"))["ORIGIN_MS"]).toBe(String(Date.parse(origin)));
    expect(Math.abs(Date.now() - Date.parse(origin))).toBeLessThan(3_600_000);
  });

  test("A changed ConfigMap changes what refers to it, and the old one goes last", async () => {
    const changed = pipeline.file("changed.yaml");
    const text = readFileSync(pipeline.manifestsOf("plain"), "utf8");
    const name = /kafka-conf-[a-z0-9]+/.exec(text)?.[0] ?? "";
    writeFileSync(changed, text.replaceAll(name, "kafka-conf-changed"));
    const file = vars({ manifests: changed });
    expect(await changes(...file)).toEqual({
      'module.pipeline.kubectl_manifest.basic["ConfigMap/kafka-conf-changed"]': "create",
      [`module.pipeline.kubectl_manifest.basic["ConfigMap/${name}"]`]: "delete",
      'module.pipeline.kubectl_manifest.workload["StatefulSet/kafka"]': "update",
    });
    const log = await apply(...file);
    const modified = log.indexOf('workload["StatefulSet/kafka"]: Modifications complete');
    expect(modified).toBeGreaterThan(0);
    expect(log.indexOf(`basic["ConfigMap/${name}"]: Destroying`)).toBeGreaterThan(modified);
    await apply(...vars());
  });

  test("What somebody changed by hand is put back", async () => {
    await pipeline.cluster.kubectl("scale", "deployment/live-page", "--namespace=market-data", "--replicas=7");
    const address = 'module.pipeline.kubectl_manifest.workload["Deployment/live-page"]';
    expect(await changes(...vars())).toEqual({ [address]: "update" });
    await apply(...vars());
    const replicas = ["--namespace=market-data", "-o", "jsonpath={.spec.replicas}"];
    expect(await pipeline.cluster.kubectl("get", "deployment/live-page", ...replicas)).toBe("1");
  });

  test("A wrong field is refused, and named", async () => {
    const wrong = pipeline.file("wrong.yaml");
    const text = readFileSync(pipeline.manifestsOf("plain"), "utf8");
    writeFileSync(wrong, text.replace(/^ {2}replicas: 1$/m, "  replicaz: 1"));
    const args = ["apply", "-no-color", "-auto-approve", ...vars({ manifests: wrong })];
    const answer = await pipeline.terraform.run(FOLDER, ...args);
    expect(answer.code).toBe(1);
    expect(answer.text).toContain(".spec.replicaz: field not declared in schema");
    await apply(...vars());
  });

  test("A part that does not come up in time is named", async () => {
    const slow = vars({ wait: true, rollout_timeout: "5s" });
    const answer = await pipeline.terraform.run(FOLDER, "apply", "-no-color", "-auto-approve", ...slow);
    expect(answer.code).toBe(1);
    expect(answer.text).toMatch(/Waiting for rollout[\s\S]*workload\["Deployment\/runner"\]/);
    await apply(...vars());
  });

  test("A file that is not there is named, with the command that writes it", async () => {
    const answer = await plan(...vars({ manifests: "none.yaml" }));
    expect(answer.code).toBe(1);
    expect(answer.text).toContain("There is no file none.yaml.");
    expect(answer.text.replace(/\s+/g, " ")).toContain("node scripts/render.mjs --overlay laptop");
  });

  test("destroy leaves the data", async () => {
    await pipeline.terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...vars());
    const ids = idsOf(pipeline.manifestsOf("plain"));
    const kinds = [...new Set([...ids, "Secret/"].map((id) => id.split("/")[0]))].join(",");
    const claims = ids.filter((id) => id.startsWith("PersistentVolumeClaim/"));
    expect(await pipeline.found(kinds, `--selector=${PART_OF}`)).toEqual([...claims].sort());
    expect(await pipeline.found("namespaces", `--selector=${PART_OF}`)).toEqual(["Namespace/market-data"]);
  });

  test("After an apply without keep_data, destroy leaves nothing", async () => {
    await apply(...vars({ keep_data: false }));
    await pipeline.terraform.succeed(FOLDER, "destroy", "-no-color", "-auto-approve", ...vars({ keep_data: false }));
    expect(await pipeline.found("namespaces", `--selector=${PART_OF}`)).toEqual([]);
    expect(await pipeline.terraform.succeed(FOLDER, "state", "list")).toBe("");
  });
});
