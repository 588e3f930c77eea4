#!/usr/bin/env node
// Opens the pages of the pipeline on this computer's loopback address: npx zx scripts/port-forward.mjs
import { progress, runClusterCommand } from "./kubernetes/command.mjs";
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
  (command) => command.argument("[parts...]", "which", ["live-page"]),
  async ({ context }, parts) => {
    const kube = kubectl(context);
    const show = progress();
    const unknown = parts.find((part) => TARGETS[part] === undefined);
    if (unknown !== undefined) {
      throw new ClusterError("MDSP9310", `There is no part ${unknown} to open.`, { hint: about.description });
    }
    await kube.requireCluster();
    await Promise.all(
      parts.map(async (part) => {
        const { service, port } = TARGETS[part];
        show.line(`${part}: 127.0.0.1:${port}`);
        const answer = await kube.attach(
          "port-forward",
          "--namespace",
          NAMESPACE,
          "--address",
          "127.0.0.1",
          `service/${service}`,
          `${port}:${port}`,
        );
        if (answer.exitCode !== 0 && answer.signal === null) process.exitCode = 1;
      }),
    );
  },
);
