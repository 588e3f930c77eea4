/** Every overlay, as the real API server sees it with the operators' CRDs: each field is known, each value allowed. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { OVERLAYS, type Resource, render, resourcesOf } from "../../scripts/kubernetes/render.mjs";
import type { Cluster } from "./cluster/index.js";
import { startControlPlane } from "./control-plane.js";
import { installCrds } from "./crds.js";

const MINUTE_MS = 60_000;
const STRICT = ["apply", "--server-side", "--validate=strict", "--dry-run=server", "--filename=-"];

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startControlPlane("k8s-manifests");
  await installCrds(cluster);
  await cluster.kubectl("create", "namespace", "market-data");
  await cluster.kubectl("label", "namespace", "market-data", "pod-security.kubernetes.io/enforce=restricted");
}, 40 * MINUTE_MS);

afterAll(async () => {
  await cluster?.stop();
}, MINUTE_MS);

const Template = z.object({
  template: z.object({
    spec: z.looseObject({ containers: z.array(z.looseObject({})), volumes: z.array(z.unknown()).default([]) }),
  }),
  /** The volumes that a StatefulSet makes for each of its pods. */
  volumeClaimTemplates: z.array(z.object({ metadata: z.object({ name: z.string() }) })).default([]),
});

/** The pod that a resource makes; undefined when it makes none, or only its operator knows. */
function podOf({ kind, metadata: { name }, spec }: Resource): object | undefined {
  if (!["Deployment", "StatefulSet", "Job", "SparkConnect"].includes(kind)) return undefined;
  const owner = kind === "SparkConnect" ? z.object({ server: Template }).parse(spec).server : Template.parse(spec);
  const { serviceAccountName: _, volumes, ...pod } = owner.template.spec;
  const claimed = owner.volumeClaimTemplates.map(({ metadata }) => ({ name: metadata.name, emptyDir: {} }));
  return aPod(name, { ...pod, volumes: [...volumes, ...claimed], restartPolicy: "Never" });
}

const aPod = (name: string, spec: object) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name, namespace: "market-data" },
  spec,
});

/** What the API server says of resources that it is asked to take; an error when it refuses one. */
const accept = (yaml: string) => cluster.run(["kubectl", ...STRICT], { input: yaml });

describe.each(OVERLAYS)("overlay %s", (overlay) => {
  test(
    "is accepted, each resource and field",
    async () => {
      const yaml = await render({ overlay });
      const answer = await accept(yaml);
      expect(answer.trim().split("\n")).toHaveLength(resourcesOf(yaml).length);
    },
    MINUTE_MS,
  );

  test(
    "has pods as the standard `restricted` wants them",
    async () => {
      const yaml = await render({ overlay });
      const pods = resourcesOf(yaml).flatMap((resource) => podOf(resource) ?? []);
      expect(pods.length).toBeGreaterThan(4);
      for (const pod of pods) expect(await accept(JSON.stringify(pod))).toContain("serverside-applied");
    },
    MINUTE_MS,
  );
});

describe("the check bites", () => {
  const refusal = async (yaml: string) => String(await accept(yaml).catch((error: unknown) => error));

  test(
    "a field that there is not is refused",
    async () => {
      const yaml = (await render({ overlay: "production" })).replace("    authorization:\n", "    authorisation:\n");
      expect(await refusal(yaml)).toMatch(
        /authorisation.*(unknown field|field not declared in schema)|unknown field.*authorisation/s,
      );
    },
    MINUTE_MS,
  );

  test(
    "a value that is not allowed is refused",
    async () => {
      const yaml = (await render({ overlay: "laptop" })).replace("type: persistent-claim", "type: persistent");
      expect(await refusal(yaml)).toMatch(/Unsupported value: "persistent"/);
    },
    MINUTE_MS,
  );

  test(
    "a pod with a right too many is refused",
    async () => {
      const yaml = await render({ overlay: "plain" });
      const runner = resourcesOf(yaml).find(
        ({ kind, metadata }) => kind === "Deployment" && metadata.name === "runner",
      );
      const [container] = Template.parse(runner?.spec).template.spec.containers;
      const pod = aPod("runner", {
        containers: [{ ...container, volumeMounts: [], securityContext: { privileged: true } }],
      });
      expect(await refusal(JSON.stringify(pod))).toContain('violates PodSecurity "restricted:latest"');
    },
    MINUTE_MS,
  );
});
