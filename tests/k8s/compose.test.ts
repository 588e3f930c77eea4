import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { repositoryRoot } from "../../scripts/setup/paths.mjs";
import { ownImages, standIns, version } from "./images/catalog.js";
import { output } from "./images/command.js";

// compose.yaml as Compose's own parser reads it: schema, references, anchors. It is not run here.

const Service = z.object({
  image: z.string(),
  ports: z.array(z.object({ host_ip: z.string().optional() })).default([]),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({}).optional(),
});
const Project = z.object({
  services: z.record(z.string(), Service),
  configs: z.record(z.string(), z.object({ content: z.string() })),
});

const file = join(repositoryRoot, "compose.yaml");
const folder = mkdtempSync(join(tmpdir(), "mdsp-compose-"));
let project: z.infer<typeof Project>;

const read = (path: string) =>
  output(["go", "run", ".", path], { cwd: join(import.meta.dirname, "images", "compose") });

beforeAll(async () => {
  project = Project.parse(JSON.parse(await read(file)));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the parser refuses what is wrong: an unknown setting, a service that is not there", async () => {
  const wrong = async (from: string, to: string) => {
    const path = join(folder, "wrong.yaml");
    writeFileSync(path, readFileSync(file, "utf8").replace(from, to));
    await read(path);
  };
  await expect(wrong("read_only:", "readonly:")).rejects.toThrow(/readonly/);
  await expect(wrong("topics: { condition", "topic: { condition")).rejects.toThrow(/topic/);
});

test("every port is on loopback", () => {
  const ports = Object.values(project.services).flatMap((service) => service.ports);
  expect(ports.length).toBeGreaterThan(0);
  expect(ports.filter(({ host_ip }) => host_ip !== "127.0.0.1")).toEqual([]);
});

test("images have the tags that are built and tested here", () => {
  const tags = new Set(Object.values(project.services).map(({ image }) => image));
  const own = ["spark", "ingest", "runner", "live-page"].map((name) => `market-data/${name}:${version}`);
  for (const image of [...own, standIns.kafka, standIns.cassandra, standIns.registry]) expect(tags).toContain(image);
  for (const tag of tags) expect(tag).toMatch(/:v?\d+\.\d+\.\d+$/);
  expect(ownImages).toEqual(expect.arrayContaining(own.map((tag) => tag.slice(12, tag.indexOf(":")))));
});

test("containers of this repository write nothing but what is named, and have no rights", () => {
  const own = Object.values(project.services).filter(({ image }) => image.startsWith("market-data/"));
  for (const service of own) {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
  }
});

test("who waits for a healthy service waits for one that tells", () => {
  for (const { depends_on } of Object.values(project.services)) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const { image = "", healthcheck } = project.services[name] ?? {};
      const tells = healthcheck !== undefined || image.startsWith("market-data/");
      if (condition === "service_healthy") expect(tells, name).toBe(true);
    }
  }
});

test("Prometheus takes its configuration", async () => {
  const path = join(folder, "prometheus.yml");
  writeFileSync(path, project.configs["prometheus"]?.content ?? "");
  expect(await output(["promtool", "check", "config", path])).toContain("SUCCESS");
});
