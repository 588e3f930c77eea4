#!/usr/bin/env node
// Makes the Secrets that the deployment refers to: npx zx scripts/secrets.mjs
import { confirm } from "./kubernetes/ask.mjs";
import { dryRunOption, overlayOption, progress, runClusterCommand, yesOption } from "./kubernetes/command.mjs";
import { ClusterError } from "./kubernetes/errors.mjs";
import { kubectl, NAMESPACE } from "./kubernetes/kubectl.mjs";
import { restart, waitForAll, waitsOf } from "./kubernetes/rollout.mjs";
import { readersOf } from "./kubernetes/secret-readers.mjs";
import { SECRETS, secretYaml } from "./kubernetes/secrets.mjs";

const about = {
  name: "secrets",
  description: "make the Secrets that are not there; those that are stay, unless --rotate names one",
  example: "--overlay laptop",
};
const namespace = `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${NAMESPACE}\n`;

await runClusterCommand(
  about,
  (command) =>
    command
      .addOption(overlayOption())
      .option("--rotate <name>", `make one anew: ${SECRETS.map(({ name }) => name).join(", ")}`)
      .option("--timeout <duration>", "how long a part may take to restart", "10m")
      .addOption(dryRunOption())
      .addOption(yesOption()),
  async ({ context, overlay, rotate, timeout, dryRun, yes }) => {
    const kube = kubectl(context);
    const show = progress();
    await kube.requireCluster();
    if (rotate !== undefined && !SECRETS.some(({ name }) => name === rotate)) {
      throw new ClusterError("MDSP9310", `There is no secret ${rotate}.`, { hint: about.description });
    }
    if (rotate !== undefined && !dryRun) await confirm(`${rotate} is replaced; its pods restart.`, rotate, yes);
    if (!dryRun && (await kube.find("namespace", NAMESPACE)) === undefined)
      await kube.write(namespace, "apply", "-f", "-");
    for (const { name, about, from, needed, make } of SECRETS.filter(({ needed, given }) => given || needed(overlay))) {
      const exists = !dryRun && (await kube.find("secret", name, "--namespace", NAMESPACE)) !== undefined;
      const wanted = rotate === undefined ? !exists : rotate === name;
      if (!wanted) {
        if (exists) show.line(`= ${name}: is there`);
        continue;
      }
      const data = await make(process.env);
      if (data === undefined) {
        show.line(`${needed(overlay) ? "!" : "-"} ${name}: ${about}; it comes from ${from}`);
        continue;
      }
      if (!dryRun) await kube.write(secretYaml(name, data), "apply", "--server-side", "--force-conflicts", "-f", "-");
      show.line(`+ ${name}: ${about} (${from})`);
    }
    if (rotate !== undefined && !dryRun) await restartReaders(kube, { overlay, rotate, timeout }, show);
  },
);

/** One after the other, so that what a part needs is up when it starts. Operators see to the parts that are theirs. */
async function restartReaders(kube, { overlay, rotate, timeout }, show) {
  const kinds = ["deployments", "statefulsets", ...(overlay === "plain" ? [] : ["sparkconnects"])];
  const { items } = await kube.json("get", kinds.join(","), "--namespace", NAMESPACE);
  for (const workload of readersOf(items, rotate)) {
    await restart(kube, workload);
    await waitForAll(kube, waitsOf([workload], timeout), show);
  }
}
