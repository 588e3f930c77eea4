import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { stackDirectory } from "./paths.mjs";

/** The loopback ports of a stack: what each is for, the environment variable that changes it, and its usual number. */
export const PORT_USES = {
  kafka: { title: "Kafka", variable: "MDSP_KAFKA_PORT", usual: 9092 },
  cassandra: { title: "Cassandra", variable: "MDSP_CASSANDRA_PORT", usual: 9042 },
  spark: { title: "Spark Connect", variable: "MDSP_SPARK_PORT", usual: 15002 },
  replay: { title: "the replay server", variable: "MDSP_REPLAY_PORT", usual: 8765 },
  ingest: { title: "ingest's status page", variable: "MDSP_INGEST_PORT", usual: 9464 },
  runner: { title: "the runner's status page", variable: "MDSP_RUNNER_PORT", usual: 9465 },
  page: { title: "the page of dashboards", variable: "MDSP_PAGE_PORT", usual: 8080 },
};

/** Why a loopback port cannot be listened on (`EADDRINUSE`, `EACCES` …); undefined when it can. */
export function portProblem(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code ?? error.message));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** The line for a port that cannot be had. */
export function portMessage(use, port, problem) {
  const { title, variable } = PORT_USES[use];
  const why = problem === "EADDRINUSE" ? "is taken by another program" : `cannot be listened on (${problem})`;
  const other = port + 10_000 <= 65_535 ? port + 10_000 : port - 10_000;
  return `MDSP9114 Port ${port} (${title}) ${why}; end that program, or take another port: ${variable}=${other} npm start`;
}

/** A line for each port of `ports` (by its use) that cannot be had. */
export async function takenPorts(ports) {
  const lines = await Promise.all(
    Object.entries(ports).map(async ([use, port]) => {
      const problem = await portProblem(port);
      return problem === undefined ? [] : [portMessage(use, port, problem)];
    }),
  );
  return lines.flat();
}

/**
 * The same for the ports that the environment asks for, as a first look before a set-up that takes minutes. Not while a
 * stack's file is there: its own processes may hold the ports, which is for `npm start` itself to find out.
 */
export async function takenPortsAtFirst(env = process.env, args = process.argv.slice(2)) {
  const at = args.indexOf("--name");
  if (existsSync(join(stackDirectory(at < 0 ? "default" : (args[at + 1] ?? ""), env), "stack.json"))) return [];
  const wanted = Object.entries(PORT_USES).filter(([use]) => !(use === "replay" && args.includes("--live")));
  const ports = wanted.map(([use, { variable, usual }]) => [use, Number(env[variable] || usual)]);
  return takenPorts(Object.fromEntries(ports.filter(([, port]) => port > 0 && port <= 65_535)));
}
