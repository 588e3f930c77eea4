#!/usr/bin/env node
// Logs of a part in the cluster: npx zx scripts/logs.mjs runner --follow
import { runClusterCommand, showOption } from "./kubernetes/command.mjs";
import { kubectl, NAMESPACE } from "./kubernetes/kubectl.mjs";

const about = {
  name: "logs",
  description: "print the logs of a part: runner, ingest, spark-connect, spark-executor, kafka, cassandra, …",
  example: "runner --follow --since 10m",
};

await runClusterCommand(
  about,
  (command) =>
    command
      .argument("<part>", "value of the label app.kubernetes.io/name")
      .option("--follow", "go on as lines come")
      .option("--since <duration>", "how far back", "1h")
      .option("--previous", "of the container before the last restart")
      .addOption(showOption()),
  async ({ context, follow, since, previous, dryRun }, [part]) => {
    const kube = kubectl(context);
    const flags = [...(follow ? ["--follow"] : []), ...(previous ? ["--previous"] : [])];
    const selector = `app.kubernetes.io/name=${part}`;
    const args = [
      ...["logs", "--namespace", NAMESPACE, "--selector", selector, "--all-containers", "--prefix"],
      ...["--tail=-1", `--since=${since}`, "--max-log-requests=20", ...flags],
    ];
    if (dryRun) {
      console.log(kube.typed(...args));
      return;
    }
    await kube.requireCluster();
    const answer = await kube.attach(...args);
    process.exitCode = answer.exitCode ?? 0;
  },
);
