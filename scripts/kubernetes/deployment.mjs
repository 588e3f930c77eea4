import { NAMESPACE } from "./kubectl.mjs";
import { idOf, render, resourcesOf, VERSION_ANNOTATION } from "./render.mjs";
import { SECRETS } from "./secrets.mjs";

const PART_OF = "app.kubernetes.io/part-of=market-data-stream-pipeline";

/** Names of the Secrets that an overlay needs and the cluster has not. */
export async function missingSecrets(kube, overlay) {
  const missing = [];
  for (const { name, needed } of SECRETS) {
    if (needed(overlay) && (await kube.find("secret", name, "--namespace", NAMESPACE)) === undefined)
      missing.push(name);
  }
  return missing;
}

/**
 * The resources of an overlay for this cluster. The replay begins when it is first deployed, and keeps its beginning
 * afterwards: a replay that began anew would send other ticks.
 */
export async function renderFor(kube, options, now = Date.now()) {
  if (options.overlay === "production") return await render(options);
  const before = await kube.find("configmap", "replay", "--namespace", NAMESPACE);
  const origin = options.origin ?? before?.data?.ORIGIN_MS ?? String(now);
  return await render({ ...options, origin });
}

/** Generated ConfigMaps of earlier deployments, which nothing refers to any more. */
export async function leftovers(kube, resources) {
  const current = new Set(resources.map(idOf));
  const { items } = await kube.json("get", "configmaps", "--namespace", NAMESPACE, "--selector", PART_OF);
  return items.map(({ metadata }) => metadata.name).filter((name) => !current.has(`configmap/${name}`));
}

/**
 * Tells the node that the SQL has changed: a kubelet looks after a pod's ConfigMaps each minute, or when the pod itself
 * changes.
 */
export async function announceSql(kube, resources) {
  const versions = resources
    .filter(({ kind, metadata }) => kind === "ConfigMap" && metadata.name.startsWith("sql-"))
    .map(({ metadata }) => metadata.annotations[VERSION_ANNOTATION]);
  const pods = ["pods", "--namespace", NAMESPACE, "--selector", "app.kubernetes.io/name=runner"];
  await kube.read("annotate", ...pods, `${VERSION_ANNOTATION}=${versions.join(".")}`, "--overwrite");
}

export { resourcesOf };
