/** What the page's server answers, checked as it comes in. */
import { z } from "zod";

// The page forbids code that is made from texts, which Zod would otherwise try.
z.config({ jitless: true });

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Field = z.object({
  name: z.string(),
  type: z.enum(["string", "number", "boolean", "time"]),
  values: z.array(Value),
});
const Frame = z.object({ name: z.string().optional(), fields: z.array(Field) });
const Target = z.object({
  refId: z.string(),
  frames: z.array(Frame),
  error: z.string().optional(),
  isCut: z.literal(true).optional(),
});
/** The rows of one query of a panel, or why there are none. */
export type Target = z.infer<typeof Target>;

const Options = z.record(z.string(), z.unknown());
const Property = z.object({ id: z.string(), value: z.unknown() });

/** A panel of Grafana's dashboard JSON, as far as the page draws it. */
const Panel = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string().default(""),
  description: z.string().default(""),
  gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  repeat: z.string().optional(),
  targets: z.array(z.object({ refId: z.string(), alias: z.string().optional() })).default([]),
  transformations: z.array(z.object({ id: z.string(), options: Options.default({}) })).default([]),
  options: Options.default({}),
  fieldConfig: z
    .object({
      defaults: z
        .object({ unit: z.string().optional(), decimals: z.number().optional(), noValue: z.string().optional() })
        .default({}),
      overrides: z
        .array(z.object({ matcher: z.object({ id: z.string(), options: z.unknown() }), properties: z.array(Property) }))
        .default([]),
    })
    .default({ defaults: {}, overrides: [] }),
});
export type Panel = z.infer<typeof Panel>;

const Variable = z.object({
  name: z.string(),
  label: z.string().optional(),
  type: z.string(),
  multi: z.boolean().default(false),
  options: z.array(z.object({ value: z.union([z.string(), z.array(z.string())]) })).default([]),
  query: z.unknown(),
});
export type Variable = z.infer<typeof Variable>;

/** A dashboard as Grafana gets it: the classic schema. */
const Dashboard = z.object({
  uid: z.string(),
  title: z.string(),
  description: z.string().default(""),
  time: z.object({ from: z.string() }),
  refresh: z.string().default("5s"),
  templating: z.object({ list: z.array(Variable).default([]) }).default({ list: [] }),
  panels: z.array(Panel).default([]),
});
export type Dashboard = z.infer<typeof Dashboard>;

const Titles = z.array(z.object({ uid: z.string(), title: z.string(), description: z.string() }));
export type Title = z.infer<typeof Titles>[number];

const Node = z.object({
  id: z.string(),
  kind: z.enum(["feed", "ingest", "table", "query"]),
  title: z.string(),
  detail: z.string(),
  state: z.enum(["good", "waiting", "failed"]),
  error: z.string().optional(),
});
const Edge = z.object({
  from: z.string(),
  to: z.string(),
  perSecond: z.number().optional(),
  lag: z.number().optional(),
});
const Picture = z.object({ nodes: z.array(Node), edges: z.array(Edge) });
export type Picture = z.infer<typeof Picture>;
export type PictureNode = z.infer<typeof Node>;
export type PictureEdge = z.infer<typeof Edge>;

const Problem = z.object({ error: z.string() });

async function ask<T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { ...(signal === undefined ? {} : { signal }) });
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(Problem.safeParse(body).data?.error ?? `${response.status} ${path}`);
  return schema.parse(body);
}

export const askTitles = () => ask("/api/dashboards", Titles);
export const askDashboard = (uid: string) => ask(`/api/dashboards/${encodeURIComponent(uid)}`, Dashboard);
export const askPicture = (signal: AbortSignal) => ask("/api/pipeline", Picture, signal);

/** A range of time in milliseconds since 1970. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type Values = Readonly<Record<string, readonly string[]>>;

/** The rows of a panel's queries. */
export function askPanel(
  uid: string,
  id: number,
  { from, to }: Range,
  values: Values,
  signal: AbortSignal,
): Promise<Target[]> {
  const query = new URLSearchParams({ from: String(from), to: String(to) });
  for (const [name, all] of Object.entries(values)) for (const value of all) query.append(`var-${name}`, value);
  return ask(`/api/dashboards/${encodeURIComponent(uid)}/panels/${id}?${query}`, z.array(Target), signal);
}
