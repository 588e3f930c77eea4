#!/usr/bin/env node
// How the pipeline in the cluster does: npx zx scripts/status.mjs
import { Option } from "commander";
import { runClusterCommand, showOption } from "./kubernetes/command.mjs";
import { kubectl, NAMESPACE } from "./kubernetes/kubectl.mjs";

const about = {
  name: "status",
  description: "say how the parts and the queries do; exit code 1 when something is not ready",
  example: "--json",
};

const PODS = ["get", "pods", "--namespace", NAMESPACE];
/** The runner's own status, through the API server. */
const RUNNER = ["get", "--raw", `/api/v1/namespaces/${NAMESPACE}/services/runner:http/proxy/status`];

await runClusterCommand(
  about,
  (command) => command.addOption(new Option("--json", "for programs")).addOption(showOption()),
  async ({ context, json, dryRun }) => {
    const kube = kubectl(context);
    if (dryRun) {
      console.log([kube.typed(...PODS, "-o", "json"), kube.typed(...RUNNER)].join("\n"));
      return;
    }
    await kube.requireCluster();
    const { items } = await kube.json(...PODS);
    const parts = items.map(partOf).sort((a, b) => (a.name < b.name ? -1 : 1));
    const runner = await runnerStatus(kube);
    const queries = (runner?.jobs ?? []).flatMap((job) => job.queries);
    const isWell =
      parts.length > 0 &&
      parts.every(({ ready }) => ready) &&
      runner?.state === "running" &&
      queries.every(({ state }) => state === "running");
    if (!isWell) process.exitCode = 1;
    if (json) {
      console.log(JSON.stringify({ ready: isWell, parts, runner: runner ?? null }, null, 2));
      return;
    }
    console.log(
      table(
        ["part", "ready", "restarts", "since", "state"],
        parts.map((part) => [part.name, part.ready ? "yes" : "NO", part.restarts, part.since ?? "-", part.state]),
      ),
    );
    if (runner === undefined) {
      console.log("\nThe runner does not answer.");
      return;
    }
    console.log(`\nrunner: ${runner.state}${runner.error === null ? "" : `: ${runner.error}`}`);
    console.log(
      table(
        ["query", "state", "batch", "lag (records)", "error"],
        queries.map((query) => [query.name, query.state, query.batchId, query.lag, firstLine(query.error)]),
      ),
    );
  },
);

function partOf({ metadata, status }) {
  const containers = status.containerStatuses ?? [];
  const waiting = containers.map(({ state }) => state.waiting?.reason).find((reason) => reason !== undefined);
  return {
    name: metadata.name,
    ready: status.phase === "Succeeded" || (containers.length > 0 && containers.every(({ ready }) => ready)),
    restarts: containers.reduce((sum, { restartCount }) => sum + restartCount, 0),
    since: status.startTime,
    state: waiting ?? status.phase,
  };
}

/** Spark's errors bring their plan with them: --json has all of it. */
function firstLine(error) {
  const [line = ""] = (error ?? "").split("\n");
  return line.length > 150 ? `${line.slice(0, 149)}…` : line;
}

/** Undefined while the runner does not answer. */
async function runnerStatus(kube) {
  try {
    return JSON.parse(await kube.read(...RUNNER));
  } catch {
    return undefined;
  }
}

/** Rows under headings, as wide as they need to be. */
function table(headings, rows) {
  const all = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
