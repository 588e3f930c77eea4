import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dashboards } from "../dashboards/index.js";
import { classic } from "./classic.js";
import { outputFiles } from "./files.js";
import { v2 } from "./v2.js";

const files = outputFiles(dashboards);
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? "";

describe("the output", () => {
  it("is the same for the same dashboards", () => {
    expect(outputFiles(dashboards)).toEqual(files);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });

  it("keeps times of day as texts, which YAML 1.1 would read as numbers", () => {
    expect(textOf("provisioning/alerting/mdsp.yaml")).toMatch(/end_time: "09:30"/);
  });

  it("names only data sources that it makes", () => {
    const { datasources }: { datasources: { uid: string }[] } = parse(textOf("provisioning/datasources/mdsp.yaml"));
    const made = new Set(datasources.map(({ uid }) => uid));
    const named = [
      ...files
        .map(({ text }) => text)
        .join("\n")
        .matchAll(/"uid": "(mdsp-(?:cassandra|prometheus))"/g),
    ];
    expect(named.length).toBeGreaterThan(0);
    for (const [, uid = ""] of named) expect(made).toContain(uid);
  });
});

describe.each(dashboards)("dashboard $title", (dashboard) => {
  const panels = dashboard.rows.flatMap((row) => row.panels);

  it("has the same panels in both schemas", () => {
    const old = (classic(dashboard).panels ?? []).filter((panel) => panel.type !== "row");
    const elements = Object.values(v2(dashboard).elements);
    expect(old.map((panel) => panel.title)).toEqual(panels.map(({ title }) => title));
    expect(elements.map((element) => element.kind === "Panel" && element.spec.title)).toEqual(
      panels.map(({ title }) => title),
    );
  });

  it("places panels without overlap inside of the grid", () => {
    const cells = new Set<string>();
    for (const { gridPos } of classic(dashboard).panels ?? []) {
      const { x, y, w, h } = gridPos ?? { x: 99, y: 0, w: 1, h: 1 };
      expect(x + w).toBeLessThanOrEqual(24);
      for (let column = x; column < x + w; column++) {
        for (let line = y; line < y + h; line++) {
          expect(cells.has(`${column} ${line}`)).toBe(false);
          cells.add(`${column} ${line}`);
        }
      }
    }
  });

  it("has ids that are unique", () => {
    const ids = (classic(dashboard).panels ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
