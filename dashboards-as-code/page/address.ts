import type { Values } from "./api.js";

/** What the reader looks at; all of it stands in the address, so that it can be sent to others. */
export interface View {
  /** A dashboard's uid, or `pipeline` for the picture. */
  readonly page: string;
  /** Absent: the dashboard's own. */
  readonly from?: string;
  readonly refresh?: string;
  readonly values: Values;
}

export function viewOf(location: Pick<Location, "pathname" | "search">): View {
  const query = new URLSearchParams(location.search);
  const values: Record<string, string[]> = {};
  for (const [key, value] of query) {
    const name = /^var-(.+)$/.exec(key)?.[1];
    if (name !== undefined) values[name] = [...(values[name] ?? []), value];
  }
  const [from, refresh] = [query.get("from"), query.get("refresh")];
  return {
    page: decodeURIComponent(location.pathname.replace(/^\/(d\/)?/, "")),
    ...(from === null ? {} : { from }),
    ...(refresh === null ? {} : { refresh }),
    values,
  };
}

export function addressOf({ page, from, refresh, values }: View): string {
  const query = new URLSearchParams();
  if (from !== undefined) query.set("from", from);
  if (refresh !== undefined) query.set("refresh", refresh);
  for (const [name, all] of Object.entries(values)) for (const value of all) query.append(`var-${name}`, value);
  const text = query.toString();
  return `/d/${encodeURIComponent(page)}${text === "" ? "" : `?${text}`}`;
}
