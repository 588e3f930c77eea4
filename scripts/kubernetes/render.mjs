import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseAllDocuments, stringify } from "yaml";
import { $ } from "zx";
import { repositoryRoot } from "../setup/paths.mjs";
import { ClusterError } from "./errors.mjs";
import { NAMESPACE } from "./kubectl.mjs";

/** The forms of the deployment: the folders of k8s/overlays. */
export const OVERLAYS = ["plain", "laptop", "production"];

/** The images that this repository makes. */
export const IMAGES = ["spark", "ingest", "runner", "live-page", "tls-proxy"];

/** The annotation that says which version of the SQL a ConfigMap holds. */
export const VERSION_ANNOTATION = "mdsp.io/version";

/**
 * All resources of an overlay, with the SQL and the dashboards of this checkout. A kustomization on top of the overlay is
 * written into `out`; `kubectl kustomize` makes the rest.
 *
 * @param {{overlay: string, out?: string, registry?: string, tag?: string, sql?: string, origin?: string}} options
 *   `registry` and `tag` of the images; `sql`: the folder with tables/ and jobs/; `origin`: when the replay begins (ms)
 * @returns {Promise<string>} YAML
 */
export async function render({ overlay, out, registry, tag, sql, origin }) {
  const folder = out ?? join(repositoryRoot, "build", "kubernetes", overlay);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const resources = [relative(folder, join(repositoryRoot, "k8s", "overlays", overlay))];
  if (overlay !== "plain") resources.push(...(await grafanaResources(folder)));
  const source = sql ?? join(repositoryRoot, "sql");
  const kustomization = {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    namespace: NAMESPACE,
    labels: [{ pairs: { "app.kubernetes.io/part-of": "market-data-stream-pipeline" } }],
    resources,
    configMapGenerator: [
      sqlConfigMap("tables", source, folder),
      sqlConfigMap("jobs", source, folder),
      ...(origin === undefined
        ? []
        : [
            {
              name: "replay",
              namespace: NAMESPACE,
              behavior: "merge",
              literals: [`ORIGIN_MS=${origin}`],
              options: unhashed,
            },
          ]),
    ],
    images: IMAGES.map((name) => ({
      name: `market-data/${name}`,
      ...(registry === undefined ? {} : { newName: `${registry}/${name}` }),
      ...(tag === undefined ? {} : { newTag: tag }),
    })),
    replacements: [{ path: "executor-image.yaml" }],
  };
  writeFileSync(join(folder, "executor-image.yaml"), stringify(overlay === "plain" ? executorImage : []));
  writeFileSync(join(folder, "kustomization.yaml"), stringify(kustomization));
  const answer = await $({ quiet: true, nothrow: true })`kubectl kustomize ${folder}`;
  if (answer.exitCode !== 0)
    throw new ClusterError("MDSP9304", `The manifests do not fit together:\n${answer.stderr.trim()}`);
  return answer.stdout;
}

/** Folder, data sources, dashboards and alerts for the Grafana operator, as dashboards-as-code makes them. */
async function grafanaResources(folder) {
  const program = join(repositoryRoot, "dashboards-as-code", "bin", "mdsp-dashboards.js");
  const answer = await $({ quiet: true, nothrow: true })`node ${program} build --out ${join(folder, "grafana")}`;
  if (answer.exitCode !== 0) {
    throw new ClusterError("MDSP9305", `The dashboards could not be made:\n${answer.stderr.trim()}`, {
      hint: "npm ci && npm run build",
    });
  }
  return readdirSync(join(folder, "grafana", "operator")).map((name) => `grafana/operator/${name}`);
}

const unhashed = { disableNameSuffixHash: true };

/** The executors run the image of their driver, whose name no field of an image holds. */
const executorImage = [
  {
    source: {
      kind: "Deployment",
      name: "spark-connect",
      fieldPath: "spec.template.spec.containers.[name=spark-kubernetes-driver].image",
    },
    targets: [
      {
        select: { kind: "Deployment", name: "spark-connect" },
        fieldPaths: ["spec.template.spec.containers.[name=spark-kubernetes-driver].env.[name=EXECUTOR_IMAGE].value"],
      },
    ],
  },
];

/** One folder of SQL as a ConfigMap. Its name stays, so that the runner sees changed files without a restart. */
function sqlConfigMap(part, sql, folder) {
  const names = readdirSync(join(sql, part))
    .filter((name) => name.endsWith(".sql"))
    .sort();
  cpSync(join(sql, part), join(folder, part), { recursive: true });
  const hash = createHash("sha256");
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(sql, part, name)))
      .update("\0");
  return {
    name: `sql-${part}`,
    files: names.map((name) => `${part}/${name}`),
    options: { ...unhashed, annotations: { [VERSION_ANNOTATION]: hash.digest("hex").slice(0, 12) } },
  };
}

/** The resources of a YAML text, in their order. */
export const resourcesOf = (yaml) =>
  parseAllDocuments(yaml)
    .map((document) => document.toJS())
    .filter((each) => each !== null);

/** `kind/name`, as kubectl writes it. */
export const idOf = ({ kind, metadata }) => `${kind.toLowerCase()}/${metadata.name}`;
