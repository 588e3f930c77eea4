import { $, quote } from "zx";
import { ClusterError } from "./errors.mjs";

export const NAMESPACE = "market-data";
/** Who owns the fields that are applied: another tool that changes them is told. */
const FIELD_MANAGER = "mdsp";

const quiet = $({ quiet: true, nothrow: true });

/** kubectl for one context. `read` and `write` throw {@link ClusterError} with what kubectl said. */
export function kubectl(context) {
  const where = context === undefined ? [] : ["--context", context];
  const run = (args, input) => quiet({ input: input ?? "" })`kubectl ${[...where, ...args]}`;

  async function read(...args) {
    const answer = await run(args);
    if (answer.exitCode !== 0) throw failure(args, answer);
    return answer.stdout;
  }

  return {
    read,
    /** The command as a person would type it. */
    typed: (...args) => ["kubectl", ...where, ...args].map(quote).join(" "),
    /** The answer as an object. */
    async json(...args) {
      return JSON.parse(await read(...args, "-o", "json"));
    },
    /** The same; undefined when there is no such thing. */
    async find(...args) {
      const text = await read("get", ...args, "--ignore-not-found", "-o", "json");
      return text.trim() === "" ? undefined : JSON.parse(text);
    },
    async write(input, ...args) {
      const answer = await run(args, input);
      if (answer.exitCode !== 0) throw failure(args, answer);
      return answer.stdout;
    },
    /** Applies resources (YAML) on the server's side, which checks every field. */
    async apply(yaml, { dryRun = false } = {}) {
      const how = ["--server-side", "--force-conflicts", `--field-manager=${FIELD_MANAGER}`, "--validate=strict"];
      return await this.write(yaml, "apply", ...how, ...(dryRun ? ["--dry-run=server"] : []), "-f", "-");
    },
    /** What applying would change, as a diff; empty when nothing. */
    async diff(yaml) {
      const args = ["diff", "--server-side", "--force-conflicts", `--field-manager=${FIELD_MANAGER}`, "-f", "-"];
      const answer = await run(args, yaml);
      if (answer.exitCode > 1) throw failure(args, answer);
      return answer.stdout;
    },
    /** Runs with the terminal: logs that follow, ports that are forwarded. */
    async attach(...args) {
      return await $({ stdio: "inherit", nothrow: true })`kubectl ${[...where, ...args]}`;
    },
    /** @throws {ClusterError} MDSP9301, MDSP9302 */
    async requireCluster() {
      const answer = await run(["version", "-o", "json", "--request-timeout=10s"]);
      if (answer.exitCode === 127 || /not found/.test(answer.stderr.split("\n")[0] ?? "")) {
        throw new ClusterError("MDSP9301", "kubectl is not here.", {
          hint: "install kubectl: https://kubernetes.io/docs/tasks/tools/",
        });
      }
      if (answer.exitCode !== 0) throw failure(["version"], answer);
      return JSON.parse(answer.stdout).serverVersion.gitVersion;
    },
  };
}

function failure(args, { stderr }) {
  const what = args
    .filter((each) => !each.startsWith("-"))
    .slice(0, 3)
    .join(" ");
  const unreachable = /connection refused|no such host|i\/o timeout|was refused|no configuration has been provided/i;
  if (unreachable.test(stderr)) {
    return new ClusterError("MDSP9302", `The cluster does not answer: ${stderr.trim().split("\n").at(-1)}`, {
      hint: "look at `kubectl cluster-info`, or name another --context",
    });
  }
  return new ClusterError("MDSP9303", `kubectl ${what} failed:\n${stderr.trim()}`);
}
