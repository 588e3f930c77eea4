/** The operators' real programs with this project's resources: pods come of them. */
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { render, resourcesOf } from "../../scripts/kubernetes/render.mjs";
import { SECRETS, secretYaml } from "../../scripts/kubernetes/secrets.mjs";
import { waitUntil } from "../../scripts/local/index.js";
import { createProgress } from "../../scripts/setup/progress.mjs";
import { buildPrograms, type Cluster, programFolder, startCluster } from "./cluster/index.js";
import { installCrds } from "./crds.js";
import { Deployed } from "./deployed.js";
import { goModule } from "./go-module.js";
import { buildImages } from "./images/build.js";

const MINUTE_MS = 60_000;
let cluster: Cluster;
let deployed: Deployed;

beforeAll(async () => {
  const images = await buildImages();
  await buildPrograms(["spark-operator", "helm"], createProgress());
  cluster = await startCluster();
  deployed = new Deployed(cluster);
  for (const [name, archive] of images) if (/\/(spark|tls-proxy):/.test(name)) await cluster.importImage(archive);
  await installCrds(cluster);
}, 60 * MINUTE_MS);

afterAll(async () => {
  deployed?.dispose();
  await cluster?.stop();
}, MINUTE_MS);

const apply = (resources: readonly object[]) => cluster.apply(resources);

/** The Secrets that the overlay takes from operators that do not run here: Strimzi's and cass-operator's. */
async function secretsOfOperators(): Promise<void> {
  const made = new Map<string, Record<string, string>>();
  for (const { name, make } of SECRETS) made.set(name, (await make(process.env)) ?? {});
  const authority = { "ca.crt": made.get("kafka-tls")?.["ca.crt"] ?? "" };
  made.set("market-data-cluster-ca-cert", authority);
  made.set("market-data-superuser", { username: "cassandra", password: "of no use here" });
  for (const [name, data] of made)
    await cluster.run(["kubectl", "apply", "--filename=-"], { input: secretYaml(name, data) });
}

test(
  "the Spark operator makes a driver of our SparkConnect, which asks for its executors",
  async () => {
    const resources = resourcesOf(await render({ overlay: "laptop" }));
    const wanted = [
      "Namespace",
      "ConfigMap",
      "ServiceAccount",
      "Role",
      "RoleBinding",
      "PersistentVolumeClaim",
      "SparkConnect",
    ];
    await apply(resources.filter(({ kind }) => kind === "Namespace"));
    await secretsOfOperators();
    await apply(resources.filter(({ kind }) => wanted.includes(kind)));
    const operator = startSparkOperator();
    try {
      await deployed.kubectl("wait", "sparkconnect/spark-connect", "--for=condition=ServerPodReady", "--timeout=300s");
      const executors = async () =>
        (await deployed.pods("spark-executor")).filter(({ status }) => status.phase === "Running").length;
      const areThere = await waitUntil(async () => (await executors()) === 2, { timeoutMs: 3 * MINUTE_MS });
      if (!areThere) console.error(await deployed.kubectl("get", "pods", "--output=wide"));
      expect(areThere).toBe(true);
      const [driver] = await deployed.pods("spark-connect");
      expect(driver?.metadata.ownerReferences).toEqual([{ kind: "SparkConnect", name: "spark-connect" }]);
    } finally {
      operator.kill();
    }
  },
  12 * MINUTE_MS,
);

/** The operator, outside of the cluster but for its network; its own image cannot be pulled here. */
function startSparkOperator(): ChildProcess {
  const program = join(programFolder("spark-operator"), "operator");
  const flags = ["--namespaces=market-data", "--leader-election=false", "--health-probe-bind-address=:18081"];
  const where = { KUBERNETES_SERVICE_HOST: "kubernetes.default.svc", KUBERNETES_SERVICE_PORT: "443" };
  const operator = cluster.start([program, "controller", "start", "--zap-log-level=info", ...flags], { env: where });
  operator.stderr?.on("data", (chunk) => process.env["MDSP_SHOW"] === undefined || console.error(String(chunk)));
  return operator;
}

test(
  "the Grafana operator's chart installs, and its CRDs take our dashboards",
  async () => {
    const chart = join(
      await goModule("github.com/grafana/grafana-operator/v5@v5.18.0"),
      "deploy",
      "helm",
      "grafana-operator",
    );
    const helm = join(programFolder("helm"), "helm");
    await cluster.run([helm, "install", "grafana-operator", chart, "--namespace=grafana", "--create-namespace"]);
    expect(await cluster.run([helm, "list", "--namespace=grafana", "--output=json"])).toContain('"status":"deployed"');
    const grafana = resourcesOf(await render({ overlay: "laptop" })).filter(({ kind }) => kind.startsWith("Grafana"));
    expect(grafana.length).toBeGreaterThan(8);
    await apply(grafana);
    expect(await deployed.kubectl("get", "grafanadashboards", "--output=name")).toContain("dashboard-mdsp-market");
  },
  3 * MINUTE_MS,
);
