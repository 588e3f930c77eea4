import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import type { Dashboard } from "../dashboards/dashboard.js";
import { classic } from "../output/classic.js";
import { type DataSourceAddresses, dataSourceSpecs, folder } from "../output/provisioning.js";
import { call, type Grafana } from "./grafana.js";

/** What a push does to one thing in Grafana. */
export interface Change {
  readonly what: string;
  readonly action: "create" | "update" | "leave";
  /** The properties that differ, by path: "panels[3].targets[0].target". Empty unless something is updated. */
  readonly differences: readonly string[];
  readonly apply: () => Promise<void>;
}

/**
 * Compares what Grafana has with what it should have. Nothing is written until a change is applied; after that the same
 * push changes nothing.
 */
export async function changes(
  grafana: Grafana,
  dashboards: readonly Dashboard[],
  addresses: DataSourceAddresses,
): Promise<readonly Change[]> {
  const put = (method: "POST" | "PUT", path: string, body: unknown) => async () => {
    await call(grafana, method, path, body);
  };
  const folderNow = await call(grafana, "GET", `/api/folders/${folder.uid}`);
  const found: Change[] = [
    change(`folder ${folder.title}`, folderNow, { title: folder.title }, (exists) =>
      exists
        ? put("PUT", `/api/folders/${folder.uid}`, { title: folder.title, overwrite: true })
        : put("POST", "/api/folders", folder),
    ),
  ];
  for (const spec of dataSourceSpecs(addresses)) {
    const path = `/api/datasources/uid/${String(spec["uid"])}`;
    // Read-only is for provisioned data sources; over the API it is not taken.
    const { editable: _, ...wanted } = spec;
    found.push(
      change(`data source ${String(spec["name"])}`, await call(grafana, "GET", path), wanted, (exists) =>
        exists ? put("PUT", path, wanted) : put("POST", "/api/datasources", wanted),
      ),
    );
  }
  for (const dashboard of dashboards) {
    const wanted = plain(classic(dashboard));
    const now = await call(grafana, "GET", `/api/dashboards/uid/${dashboard.uid}`);
    const held = now === undefined ? undefined : stored.parse(now).dashboard;
    const body = { dashboard: wanted, folderUid: folder.uid, overwrite: true, message: "pushed from code" };
    found.push(change(`dashboard ${dashboard.title}`, held, wanted, () => put("POST", "/api/dashboards/db", body)));
  }
  return found;
}

const stored = z.object({ dashboard: z.record(z.string(), z.unknown()) });

/** A value as it comes back from a server: without functions and without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function change(what: string, now: unknown, wanted: unknown, apply: (exists: boolean) => () => Promise<void>): Change {
  if (now === undefined) return { what, action: "create", differences: [], apply: apply(false) };
  const differences = differing(wanted, now, "");
  return { what, action: differences.length === 0 ? "leave" : "update", differences, apply: apply(true) };
}

/** Where what is held differs from what is wanted. What the server adds of its own (ids, versions) does not count. */
function differing(wanted: unknown, held: unknown, path: string): readonly string[] {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(held) || held.length !== wanted.length) return [path];
    return wanted.flatMap((each, index) => differing(each, held[index], `${path}[${index}]`));
  }
  if (typeof wanted === "object" && wanted !== null) {
    if (typeof held !== "object" || held === null) return [path];
    const fields = new Map(Object.entries(held));
    return Object.entries(wanted).flatMap(([key, value]) =>
      differing(value, fields.get(key), path === "" ? key : `${path}.${key}`),
    );
  }
  return isDeepStrictEqual(wanted, held) ? [] : [path];
}
