import { expect, test } from "vitest";
import { readersOf } from "./secret-readers.mjs";

const workload = (name: string, spec: object) => ({ kind: "Deployment", metadata: { name }, spec });
const volume = (source: object) => ({ template: { spec: { volumes: [source] } } });

test("a Secret is read through volumes, projections and variables; servers come before those who need them", () => {
  const workloads = [
    workload("runner", { containers: [{ env: [{ valueFrom: { secretKeyRef: { name: "s", key: "k" } } }] }] }),
    workload("live-page", volume({ projected: { sources: [{ secret: { name: "s" } }] } })),
    workload("kafka", volume({ secret: { secretName: "s" } })),
    workload("grafana", { containers: [{ envFrom: [{ secretRef: { name: "s" } }] }] }),
    workload("ingest", volume({ secret: { secretName: "another" } })),
    workload("s", { containers: [{ name: "s" }] }),
  ];
  expect(readersOf(workloads, "s").map(({ metadata }) => metadata.name)).toEqual([
    "kafka",
    "runner",
    "live-page",
    "grafana",
  ]);
});
