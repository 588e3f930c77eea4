import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { repositoryRoot } from "../../../scripts/setup/paths.mjs";
import type { Progress } from "../../../scripts/setup/progress.mjs";
import type { ClusterAccess } from "../cluster/index.js";
import { output } from "../cluster/output.js";
import { findTerraform } from "./program.js";
import { providerMirror } from "./providers.js";

/** What a command of Terraform answered. */
export interface Answer {
  readonly code: number;
  /** Both outputs. */
  readonly text: string;
}

/** The actions of a plan by address; what stays as it is has none. */
export type Changes = Readonly<Record<string, string>>;

const Plan = z.object({
  resource_changes: z
    .array(z.object({ address: z.string(), change: z.object({ actions: z.array(z.string()) }) }))
    .optional(),
});

/** Terraform on a copy of the folder terraform/, in the network of a cluster: no registry is reached from there. */
export interface Terraform {
  /** The copy. */
  readonly folder: string;
  /** Runs a command in a folder below the copy. */
  run(folder: string, ...args: readonly string[]): Promise<Answer>;
  /** The same; throws when it fails. */
  succeed(folder: string, ...args: readonly string[]): Promise<string>;
  /** What applying would do. */
  changes(folder: string, ...args: readonly string[]): Promise<Changes>;
  remove(): void;
}

/** Terraform with its providers; builds what is not there yet. */
export async function makeTerraform(cluster: ClusterAccess, progress: Progress): Promise<Terraform> {
  const work = mkdtempSync(join(tmpdir(), "mdsp-terraform-"));
  const folder = join(work, "terraform");
  cpSync(join(repositoryRoot, "terraform"), folder, {
    recursive: true,
    filter: (path) => !/\.terraform|\.tfstate/.test(path),
  });
  const program = await findTerraform(progress);
  const config = join(work, "terraform.rc");
  writeFileSync(config, "disable_checkpoint = true\n");
  const env = {
    TF_CLI_CONFIG_FILE: config,
    TF_IN_AUTOMATION: "1",
    // What Helm remembers of repositories.
    HELM_CACHE_HOME: join(work, "helm"),
    HELM_CONFIG_HOME: join(work, "helm"),
    HELM_DATA_HOME: join(work, "helm"),
  };
  const mirror = await providerMirror(
    await hostOfProviders(program, join(folder, "modules", "pipeline"), env),
    progress,
  );
  writeFileSync(
    config,
    `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
  );

  const run = async (within: string, ...args: readonly string[]): Promise<Answer> => {
    const child = cluster.start([...program, ...args], { cwd: join(folder, within), env });
    if (child.stdout === null || child.stderr === null) throw new Error("Its output is no stream");
    const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    return { code: z.number().parse(code), text: `${out}${errors}` };
  };
  const succeed = async (within: string, ...args: readonly string[]): Promise<string> => {
    const answer = await run(within, ...args);
    if (answer.code === 0) return answer.text;
    throw new Error(`terraform ${args.join(" ")} in ${within} ended with code ${answer.code}:\n${answer.text}`);
  };
  return {
    folder,
    run,
    succeed,
    changes: async (within, ...args) => {
      mkdirSync(join(work, "plans"), { recursive: true });
      const file = join(work, "plans", "plan");
      await succeed(within, "plan", "-no-color", "-input=false", `-out=${file}`, ...args);
      return changesOf(await succeed(within, "show", "-json", file));
    },
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

function changesOf(json: string): Changes {
  const changes = Plan.parse(JSON.parse(json)).resource_changes ?? [];
  return Object.fromEntries(
    changes
      .map(({ address, change }) => [address, change.actions.join(" ")] as const)
      .filter(([, actions]) => actions !== "no-op" && actions !== "read"),
  );
}

/** The host that Terraform completes the addresses of providers with. */
async function hostOfProviders(
  program: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const tree = await output([...program, "providers"], { cwd, env });
  const host = /provider\[([^/\]]+)\//.exec(tree)?.[1];
  if (host === undefined) throw new Error(`terraform providers names no host:\n${tree}`);
  return host;
}
