import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ProcessIdentity } from "../processes/identity.js";
import { StackPorts } from "./settings.js";

/** `stack.json` in a stack's folder: what runs, so that another command, or the next start, can find and end it. */
export const StackFile = z.object({
  version: z.literal(1),
  /** The process that `npm start` is. */
  supervisor: ProcessIdentity,
  startedAt: z.iso.datetime(),
  ports: StackPorts,
  processes: z.array(z.object({ name: z.string(), identity: ProcessIdentity, log: z.string() })),
});
export type StackFile = z.infer<typeof StackFile>;

const pathOf = (stateDir: string) => join(stateDir, "stack.json");

/** What is written of a stack; undefined when nothing is, or it cannot be read. */
export function readStackFile(stateDir: string): StackFile | undefined {
  const path = pathOf(stateDir);
  if (!existsSync(path)) return undefined;
  try {
    return StackFile.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

/** Replaces what is written of a stack, whole or not at all. */
export function writeStackFile(stateDir: string, content: StackFile): void {
  mkdirSync(stateDir, { recursive: true });
  const path = pathOf(stateDir);
  writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

export function removeStackFile(stateDir: string): void {
  rmSync(pathOf(stateDir), { force: true });
}
