#!/usr/bin/env node
// Takes the pipeline out of the cluster; its data stay unless asked: npx zx scripts/destroy.mjs
import { confirm } from "./kubernetes/ask.mjs";
import { dryRunOption, overlayOption, progress, runClusterCommand, yesOption } from "./kubernetes/command.mjs";
import { renderFor, resourcesOf } from "./kubernetes/deployment.mjs";
import { kubectl, NAMESPACE } from "./kubernetes/kubectl.mjs";
import { idOf } from "./kubernetes/render.mjs";

const about = {
  name: "destroy",
  description: "remove the pipeline; volumes and Secrets stay, so that deploying again goes on where it was",
  example: "--overlay plain --delete-data",
};

/** What holds data, or holds what does. */
const KEPT = new Set(["Namespace", "PersistentVolumeClaim", "Secret"]);

await runClusterCommand(
  about,
  (command) =>
    command
      .addOption(overlayOption())
      .option("--delete-data", "delete the namespace as well, with every tick, bar, checkpoint and Secret")
      .addOption(dryRunOption())
      .addOption(yesOption()),
  async ({ context, overlay, deleteData, dryRun, yes }) => {
    const kube = kubectl(context);
    const show = progress();
    await kube.requireCluster();
    if ((await kube.find("namespace", NAMESPACE)) === undefined) {
      show.line(`There is no namespace ${NAMESPACE}: nothing to remove.`);
      return;
    }
    const resources = resourcesOf(await renderFor(kube, { overlay }));
    const removed = resources.filter(({ kind }) => !KEPT.has(kind)).reverse();
    if (dryRun) {
      console.log([...removed.map(idOf), ...(deleteData ? [`namespace/${NAMESPACE}, with all data`] : [])].join("\n"));
      return;
    }
    if (deleteData) await confirm(`All data of ${NAMESPACE} will be gone.`, NAMESPACE, yes);
    const step = show.step(`${removed.length} resources go`);
    await kube.write(
      JSON.stringify({ apiVersion: "v1", kind: "List", items: removed }),
      "delete",
      "--ignore-not-found",
      "--wait",
      "-f",
      "-",
    );
    step.done();
    if (!deleteData) {
      show.line("Volumes and Secrets stay; --delete-data removes them.");
      return;
    }
    const namespace = show.step(`the namespace ${NAMESPACE} goes, with its data`);
    await kube.read("delete", "namespace", NAMESPACE, "--wait");
    namespace.done();
  },
);
