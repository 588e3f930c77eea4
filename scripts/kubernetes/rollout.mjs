import { ClusterError } from "./errors.mjs";
import { NAMESPACE } from "./kubectl.mjs";

/** What has pods of its own, in the order in which the parts need each other. */
const ORDER = ["kafka", "cassandra", "schema-registry", "replay", "ingest", "spark-connect", "runner", "live-page"];

/** Conditions that say that a custom resource is up. */
const CONDITIONS = {
  Kafka: "Ready",
  CassandraDatacenter: "Ready",
  SparkConnect: "ServerPodReady",
  Grafana: "GrafanaReady",
};

/** A resource's place in that order. */
export const rank = ({ metadata }) => ORDER.indexOf(metadata.name) + 1 || ORDER.length + 1;

/** Has a workload start its pods anew. The Spark operator gives a server that runs no new pod by itself. */
export async function restart(kube, { kind, metadata: { name } }) {
  const what =
    kind === "SparkConnect"
      ? ["delete", "pod", `${name}-server`, "--ignore-not-found"]
      : ["rollout", "restart", `${kind.toLowerCase()}/${name}`];
  await kube.read(...what, "--namespace", NAMESPACE);
}

/** What to wait for among resources: `{title, args}` of kubectl, the first first. */
export function waitsOf(resources, timeout) {
  return [...resources]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({ kind, metadata: { name } }) => {
      if (kind === "Deployment" || kind === "StatefulSet") {
        return [
          {
            title: `${name} is up`,
            args: ["rollout", "status", `${kind.toLowerCase()}/${name}`, `--timeout=${timeout}`],
          },
        ];
      }
      if (kind === "Job") {
        return [
          {
            title: `${name} is done`,
            args: ["wait", `job/${name}`, "--for=condition=complete", `--timeout=${timeout}`],
          },
        ];
      }
      const condition = CONDITIONS[kind];
      if (condition === undefined) return [];
      const args = ["wait", `${kind.toLowerCase()}/${name}`, `--for=condition=${condition}`, `--timeout=${timeout}`];
      return [{ title: `${kind} ${name} is ${condition}`, args }];
    });
}

/** Waits for each; a failure says what the pods complain of. */
export async function waitForAll(kube, waits, progress) {
  for (const { title, args } of waits) {
    const step = progress.step(title);
    try {
      await kube.read(...args, "--namespace", NAMESPACE);
      step.done();
    } catch (error) {
      step.fail();
      throw new ClusterError("MDSP9308", `Not so: ${title}.\n${await complaints(kube)}`, {
        cause: error,
        hint: "npx zx scripts/logs.mjs <part> shows its log; deploying again goes on from here",
      });
    }
  }
}

/** What pods that are not ready say of themselves, and the last warnings. */
async function complaints(kube) {
  const { items } = await kube.json("get", "pods", "--namespace", NAMESPACE);
  const lines = items.flatMap(({ metadata, status }) =>
    (status.containerStatuses ?? [])
      .filter(({ ready, state }) => !ready && state.terminated?.reason !== "Completed")
      .map(({ name, state, restartCount }) => {
        const [what, detail] = Object.entries(state)[0] ?? ["waiting", {}];
        return `  ${metadata.name}/${name}: ${what} ${detail.reason ?? ""} ${detail.message ?? ""} (${restartCount} restarts)`;
      }),
  );
  const pending = items
    .filter(({ status }) => status.phase === "Pending")
    .flatMap(({ metadata, status }) =>
      (status.conditions ?? []).filter(({ message }) => message).map(({ message }) => `  ${metadata.name}: ${message}`),
    );
  return [...pending, ...lines].join("\n");
}
