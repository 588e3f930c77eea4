import { z } from "zod";
import { PORT_USES } from "#setup/ports.mjs";
import { LocalStackError } from "../errors.js";

/** The loopback ports of a stack that others use. */
export const StackPorts = z.object({
  kafka: z.int(),
  cassandra: z.int(),
  spark: z.int(),
  replay: z.int(),
  ingest: z.int(),
  runner: z.int(),
  page: z.int(),
});
export type StackPorts = z.infer<typeof StackPorts>;

const Port = z.coerce.number().int().min(1).max(65_535);

/**
 * The ports that the environment asks for, or the usual ones.
 * Throws MDSP9106 when a variable is no port, or two are the same.
 */
export function portsOf(env: NodeJS.ProcessEnv): StackPorts {
  const ports: StackPorts = {
    kafka: portOf("kafka", env),
    cassandra: portOf("cassandra", env),
    spark: portOf("spark", env),
    replay: portOf("replay", env),
    ingest: portOf("ingest", env),
    runner: portOf("runner", env),
    page: portOf("page", env),
  };
  const twice = Object.values(ports).find((value, index, all) => all.indexOf(value) !== index);
  if (twice !== undefined)
    throw new LocalStackError("MDSP9106", `Port ${twice} is asked for twice; give each its own.`);
  return ports;
}

function portOf(use: keyof StackPorts, env: NodeJS.ProcessEnv): number {
  const { variable, usual } = PORT_USES[use];
  const parsed = Port.safeParse(env[variable] || usual);
  if (parsed.success) return parsed.data;
  throw new LocalStackError("MDSP9106", `${variable}=${env[variable]} is not a port; give a number from 1 to 65535.`);
}

/** A number of milliseconds from `90s`, `5m`, `1h`, `500ms` or plain seconds. Throws MDSP9107. */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h)?$/.exec(text.trim());
  const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };
  const unit = units[match?.[2] ?? "s"];
  const value = Number(match?.[1]);
  if (match === null || unit === undefined || !(value > 0)) {
    throw new LocalStackError("MDSP9107", `${text} is not a duration; write it like 90s, 5m or 1h.`);
  }
  return value * unit;
}

/** A stack's name becomes a folder. Throws MDSP9108. */
export function parseStackName(text: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,40}$/i.test(text)) return text;
  throw new LocalStackError("MDSP9108", `${text} is no name for a stack; use letters, digits, - and _.`);
}
