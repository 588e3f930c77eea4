import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "../../scripts/setup/hash.mjs";
import { takeLock } from "../../scripts/setup/lock.mjs";
import { cacheRoot } from "../../scripts/setup/paths.mjs";
import { createProgress, type Progress } from "../../scripts/setup/progress.mjs";
import { buildPrograms, type ClusterAccess } from "./cluster/index.js";
import { kubernetesProgram } from "./cluster/layout.js";
import { output } from "./cluster/output.js";
import { writeStrimziCrds } from "./crds/strimzi.js";
import { goModule } from "./go-module.js";

/** The operators whose Go modules hold their CRDs, and where in the module: YAML files, or a kustomization that mends them. */
const MODULES = [
  { module: "github.com/kubeflow/spark-operator/v2@v2.4.0", folder: "config/crd/bases" },
  { module: "github.com/grafana/grafana-operator/v5@v5.18.0", folder: "config/crd/bases" },
  { module: "github.com/k8ssandra/cass-operator@v1.22.4", folder: "config/crd", isKustomization: true },
  { module: "github.com/prometheus-operator/prometheus-operator@v0.85.0", folder: "example/prometheus-operator-crd" },
];

/** The operators' CRDs as the manifests use them: a folder of YAML files, collected at first use. */
export async function crdFolder(progress: Progress = createProgress()): Promise<string> {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const folder = join(cacheRoot(), `crds-${hashOf(here, ["crds", "crds.ts"])}`);
  if (existsSync(folder)) return folder;
  const release = await takeLock(`${folder}.lock`);
  try {
    if (!existsSync(folder)) await collect(folder, progress);
  } finally {
    release();
  }
  return folder;
}

async function collect(folder: string, progress: Progress): Promise<void> {
  await buildPrograms(["kubernetes"], progress);
  const building = `${folder}.new`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  const step = progress.step("CRDs of the operators from Go modules and Maven Central");
  try {
    for (const { module, folder: within, isKustomization } of MODULES) {
      step.update(module);
      const from = join(await goModule(module), within);
      if (isKustomization) {
        const yaml = await output([kubernetesProgram("kubectl"), "kustomize", from]);
        writeFileSync(join(building, `${basename(module).replace("@", "-")}.yaml`), yaml);
        continue;
      }
      for (const name of readdirSync(from).filter((each) => each.endsWith(".yaml")))
        copyFileSync(join(from, name), join(building, name));
    }
    step.update("Strimzi");
    await writeStrimziCrds(building);
    rmSync(join(building, "jars"), { recursive: true });
    renameSync(building, folder);
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}

/** Installs the operators' CRDs, and waits until the API server serves them. */
export async function installCrds(cluster: ClusterAccess, progress?: Progress): Promise<void> {
  const folder = await crdFolder(progress);
  // Some are larger than the annotation that applying on the client's side would write.
  await cluster.kubectl("apply", "--server-side", "--force-conflicts", "--filename", folder);
  await cluster.kubectl("wait", "--for=condition=Established", "--timeout=120s", "--filename", folder);
}
