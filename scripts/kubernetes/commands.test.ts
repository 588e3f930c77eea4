import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../setup/paths.mjs";

const COMMANDS = ["deploy", "destroy", "status", "logs", "port-forward", "images", "secrets", "upgrade"];

const run = async (name: string, ...args: string[]): Promise<string> => {
  const script = join(repositoryRoot, "scripts", `${name}.mjs`);
  return (await promisify(execFile)(process.execPath, [script, ...args])).stdout;
};

describe.concurrent("commands for a cluster", () => {
  test.each(COMMANDS)("%s has a help with an example, and a run that changes nothing", async (name) => {
    const help = await run(name, "--help");
    expect(help).toContain(`npx zx scripts/${name}.mjs`);
    expect(help).toContain("--dry-run");
  });

  test("those that only look say what they would ask kubectl", async () => {
    expect(await run("logs", "runner", "--context", "a b", "--dry-run")).toBe(
      "kubectl --context $'a b' logs --namespace market-data --selector app.kubernetes.io/name=runner --all-containers --prefix --tail=-1 --since=1h --max-log-requests=20\n",
    );
    expect(await run("port-forward", "runner", "ingest", "--dry-run")).toBe(
      [
        "kubectl port-forward --namespace market-data --address 127.0.0.1 service/runner 9465:9465\n",
        "kubectl port-forward --namespace market-data --address 127.0.0.1 service/ingest 9464:9464\n",
      ].join(""),
    );
    expect(await run("status", "--dry-run")).toBe(
      [
        "kubectl get pods --namespace market-data -o json\n",
        "kubectl get --raw /api/v1/namespaces/market-data/services/runner:http/proxy/status\n",
      ].join(""),
    );
  });
});
