import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

/** A program with its arguments. */
export type CommandLine = readonly [string, ...string[]];

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export function run(
  [program, ...args]: CommandLine,
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", (error) => reject(new Error(`${program} did not start: ${error.message}`, { cause: error })));
    child.once("close", (code, signal) => resolve({ code: code ?? 128, stdout, stderr: stderr + (signal ?? "") }));
  });
}

/** The standard output of a command that has to succeed, without white space at its ends. */
export async function output(
  command: CommandLine,
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<string> {
  const { code, stdout, stderr } = await run(command, options);
  if (code === 0) return stdout.trim();
  throw new Error(`${command.join(" ")} ended with code ${code}:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
}

/** Runs a long command whose output goes to a file; when it fails, the error shows the file's end. */
export async function logged(
  [program, ...args]: CommandLine,
  options: { readonly log: string; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string },
): Promise<void> {
  mkdirSync(dirname(options.log), { recursive: true });
  appendFileSync(options.log, `$ ${[program, ...args].join(" ")}\n`);
  const { env, cwd } = options;
  const child = spawn(program, args, {
    ...(env === undefined ? {} : { env }),
    ...(cwd === undefined ? {} : { cwd }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => appendFileSync(options.log, chunk));
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", (error) => reject(new Error(`${program} did not start: ${error.message}`, { cause: error })));
    child.once("close", (ended) => resolve(ended ?? 128));
  });
  if (code === 0) return;
  const end = readFileSync(options.log, "utf8").trimEnd().split("\n").slice(-20).join("\n    ");
  throw new Error(
    `${program} ${args[0] ?? ""} ended with code ${code}:\n    ${end}\n  The whole output: ${options.log}`,
  );
}
