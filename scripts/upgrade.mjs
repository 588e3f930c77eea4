#!/usr/bin/env node
// Brings the deployed pipeline to another version, part by part: npx zx scripts/upgrade.mjs --tag 0.2.0
import { confirm } from "./kubernetes/ask.mjs";
import { dryRunOption, overlayOption, progress, runClusterCommand, yesOption } from "./kubernetes/command.mjs";
import { renderFor, resourcesOf } from "./kubernetes/deployment.mjs";
import { ClusterError } from "./kubernetes/errors.mjs";
import { kubectl, NAMESPACE } from "./kubernetes/kubectl.mjs";
import { restart, waitForAll, waitsOf } from "./kubernetes/rollout.mjs";

const about = {
  name: "upgrade",
  description:
    "roll out another version of the images, one part after the other; a part that does not come up goes back",
  example: "--tag 0.2.0 --overlay production",
};

/** A driver before its runner; the others need neither. */
const ROLLED = ["spark-connect", "runner", "replay", "ingest", "live-page"];

await runClusterCommand(
  about,
  (command) =>
    command
      .requiredOption("--tag <version>", "the version")
      .addOption(overlayOption())
      .option("--registry <address>", "registry of the images")
      .option("--timeout <duration>", "how long a part may take to come up", "10m")
      .addOption(dryRunOption())
      .addOption(yesOption()),
  async ({ context, overlay, registry, tag, timeout, dryRun, yes }) => {
    const kube = kubectl(context);
    const show = progress();
    await kube.requireCluster();
    const yaml = await renderFor(kube, { overlay, registry, tag });
    if (dryRun) {
      console.log((await kube.diff(yaml)) || "Nothing would change.");
      return;
    }
    await confirm(`The pipeline in ${NAMESPACE} goes to version ${tag}.`, tag, yes);
    const resources = resourcesOf(yaml);
    const rolled = ROLLED.flatMap((name) =>
      resources.filter((each) => each.metadata.name === name && ["Deployment", "SparkConnect"].includes(each.kind)),
    );
    const rest = resources.filter((each) => !rolled.includes(each));
    await kube.apply(list(rest));
    for (const resource of rolled) await roll(kube, resource, timeout, show);
  },
);

function list(items) {
  return JSON.stringify({ apiVersion: "v1", kind: "List", items });
}

async function roll(kube, resource, timeout, show) {
  const { kind, metadata } = resource;
  await kube.apply(list([resource]));
  if (kind === "SparkConnect") await restart(kube, resource);
  try {
    await waitForAll(kube, waitsOf([resource], timeout), show);
  } catch (error) {
    if (kind === "Deployment") {
      await kube.read("rollout", "undo", `deployment/${metadata.name}`, "--namespace", NAMESPACE);
      await waitForAll(kube, waitsOf([resource], timeout), show);
      throw new ClusterError(
        "MDSP9313",
        `${metadata.name} did not come up and went back to its version before.\n${error.message}`,
        {
          cause: error,
          hint: "parts that were rolled out before it stay; deploying the old version brings all back",
        },
      );
    }
    throw error;
  }
}
