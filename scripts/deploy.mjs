#!/usr/bin/env node
// Brings the pipeline in the cluster to the state of this checkout: npx zx scripts/deploy.mjs
import { dryRunOption, overlayOption, progress, runClusterCommand } from "./kubernetes/command.mjs";
import { announceSql, leftovers, missingSecrets, renderFor, resourcesOf } from "./kubernetes/deployment.mjs";
import { ClusterError } from "./kubernetes/errors.mjs";
import { kubectl, NAMESPACE } from "./kubernetes/kubectl.mjs";
import { waitForAll, waitsOf } from "./kubernetes/rollout.mjs";

const about = {
  name: "deploy",
  description: "deploy the pipeline, or bring a deployed one to the state of this checkout",
  example: "--overlay laptop --dry-run",
};

await runClusterCommand(
  about,
  (command) =>
    command
      .addOption(overlayOption())
      .option("--registry <address>", "registry of the images, such as registry.example.com/market-data")
      .option("--tag <version>", "version of the images")
      .option("--sql <folder>", "the SQL: a folder with tables/ and jobs/; without it that of this checkout")
      .option("--timeout <duration>", "how long each part may take to come up", "10m")
      .option("--no-wait", "do not wait until everything is up")
      .addOption(dryRunOption()),
  async ({ context, overlay, registry, tag, sql, timeout, wait, dryRun }) => {
    const kube = kubectl(context);
    const show = progress();
    show.line(`Kubernetes ${await kube.requireCluster()}`);
    const yaml = await renderFor(kube, { overlay, registry, tag, sql });
    const resources = resourcesOf(yaml);
    const namespaceExists = (await kube.find("namespace", NAMESPACE)) !== undefined;
    if (dryRun) {
      console.log(namespaceExists ? (await kube.diff(yaml)) || "Nothing would change." : yaml);
      return;
    }
    if (!namespaceExists) await kube.apply(namespaceOf(yaml));
    const missing = await missingSecrets(kube, overlay);
    if (missing.length > 0) {
      throw new ClusterError("MDSP9309", `Secrets are missing: ${missing.join(", ")}.`, {
        hint: `npx zx scripts/secrets.mjs --overlay ${overlay} makes those that can be made`,
      });
    }
    const applied = show.step(`${resources.length} resources`);
    const answer = await kube.apply(yaml);
    applied.done(`${answer.match(/serverside-applied/g)?.length ?? 0} applied`);
    await announceSql(kube, resources).catch(() => undefined);
    if (wait) await waitForAll(kube, waitsOf(resources, timeout), show);
    for (const name of await leftovers(kube, resources)) {
      await kube.read("delete", "configmap", name, "--namespace", NAMESPACE);
    }
    show.line("npx zx scripts/status.mjs says how it does; npx zx scripts/port-forward.mjs opens its pages.");
  },
);

/** The namespace alone: Secrets go into it before anything that refers to them. */
function namespaceOf(yaml) {
  return yaml.split(/^---$/m).find((text) => /^kind: Namespace$/m.test(text)) ?? "";
}
