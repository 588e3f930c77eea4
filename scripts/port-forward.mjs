#!/usr/bin/env node
// Opens the pages of the pipeline on this computer's loopback address: npx zx scripts/port-forward.mjs
import { progress, runClusterCommand, showOption } from "./kubernetes/command.mjs";
import { ClusterError } from "./kubernetes/errors.mjs";
import { kubectl, NAMESPACE } from "./kubernetes/kubectl.mjs";

/** What can be reached, with the port here and there. */
const TARGETS = {
  "live-page": { service: "live-page", port: 8080 },
  grafana: { service: "grafana-service", port: 3000 },
  runner: { service: "runner", port: 9465 },
  ingest: { service: "ingest", port: 9464 },
  cassandra: { service: "cassandra", port: 9042 },
};

const about = {
  name: "port-forward",
  description: `open parts on 127.0.0.1 until Ctrl-C: ${Object.keys(TARGETS).join(", ")}`,
  example: "live-page runner",
};

await runClusterCommand(
  about,
  (command) => command.argument("[parts...]", "which", ["live-page"]).addOption(showOption()),
  async ({ context, dryRun }, parts) => {
    const kube = kubectl(context);
    const show = progress();
    const unknown = parts.find((part) => TARGETS[part] === undefined);
    if (unknown !== undefined) {
      throw new ClusterError("MDSP9310", `There is no part ${unknown} to open.`, { hint: about.description });
    }
    if (dryRun) {
      for (const part of parts) console.log(kube.typed(...forwarding(TARGETS[part])));
      return;
    }
    await kube.requireCluster();
    await Promise.all(
      parts.map(async (part) => {
        show.line(`${part}: 127.0.0.1:${TARGETS[part].port}`);
        const answer = await kube.attach(...forwarding(TARGETS[part]));
        if (answer.exitCode !== 0 && answer.signal === null) process.exitCode = 1;
      }),
    );
  },
);

function forwarding({ service, port }) {
  const where = ["--namespace", NAMESPACE, "--address", "127.0.0.1"];
  return ["port-forward", ...where, `service/${service}`, `${port}:${port}`];
}
