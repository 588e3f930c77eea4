import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { inspectImage } from "./store.js";

const Config = z.object({
  User: z.string().default(""),
  Env: z.array(z.string()).nullish(),
  Entrypoint: z.array(z.string()).nullish(),
  Cmd: z.array(z.string()).nullish(),
  WorkingDir: z.string().default(""),
  Labels: z.record(z.string(), z.string()).nullish(),
  StopSignal: z.string().default("SIGTERM"),
  Healthcheck: z.object({ Test: z.array(z.string()) }).optional(),
});
const Inspected = z.object({ Docker: z.object({ config: Config }) });

/** How an image wants to be run. */
export interface ImageConfig {
  /** As the Dockerfile has it: `10001:10001`, or a name. */
  readonly user: string;
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly workingDirectory: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly stopSignal: string;
  /** The command that tells whether it is well. */
  readonly healthCheck: readonly string[] | undefined;
}

/** Reads the configuration of an image in the storage. */
export async function imageConfig(name: string): Promise<ImageConfig> {
  const { config } = Inspected.parse(await inspectImage(name)).Docker;
  const [kind, ...healthCheck] = config.Healthcheck?.Test ?? [];
  return {
    user: config.User,
    env: config.Env ?? [],
    entrypoint: config.Entrypoint ?? [],
    cmd: config.Cmd ?? [],
    workingDirectory: config.WorkingDir || "/",
    labels: config.Labels ?? {},
    stopSignal: config.StopSignal || "SIGTERM",
    healthCheck: kind === "CMD" ? healthCheck : undefined,
  };
}

/** User and group by number; names are looked up in the image's own /etc/passwd. */
export function idsOf(user: string, root: string): { readonly uid: number; readonly gid: number } {
  const [name = "", group] = user.split(":");
  if (/^\d+$/.test(name)) return { uid: Number(name), gid: Number(group ?? 0) };
  const entries = readFileSync(join(root, "etc", "passwd"), "utf8").split("\n");
  const [, , uid, gid] = entries.map((line) => line.split(":")).find(([each]) => each === name) ?? [];
  if (uid === undefined || gid === undefined) throw new Error(`The image has no user ${name}.`);
  return { uid: Number(uid), gid: Number(gid) };
}
