import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jarSet, registryHome, repositoryRoot } from "../../../scripts/setup/paths.mjs";
import { downloads } from "./downloads.js";

/** An image: its name with registry and tag, and what it is built from. */
export interface Image {
  readonly name: string;
  readonly dockerfile: string;
  /** The folder that `COPY` reads. */
  readonly context: string;
  /** Folders that `COPY --from=NAME` reads beside the stages. */
  readonly folders: Readonly<Record<string, string>>;
}

/** The version of all images of this project: the workspace's. */
export const version: string = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")).version;

/** The images of this project: images/NAME/Dockerfile. */
export const ownImages = ["spark", "ingest", "runner", "live-page", "tls-proxy"] as const;
export type OwnImage = (typeof ownImages)[number];

/** `docker.io/market-data/spark:0.1.0`: the full name, as a container runtime looks for it. */
export const ownName = (image: OwnImage): string => `docker.io/market-data/${image}:${version}`;

/** The Debian that all bases are made of; its root file system is made by debootstrap. */
export const debianName = "docker.io/library/debian:12.11-slim";

/** Stand-ins for official images, under their names: stand-ins/FOLDER/Dockerfile. */
export const standIns = {
  node: "docker.io/library/node:20.20.2-bookworm-slim",
  kafka: "docker.io/apache/kafka:4.1.1",
  cassandra: "docker.io/library/cassandra:5.0.6",
  registry: "docker.io/apicurio/apicurio-registry:3.0.9",
} as const;
export type StandIn = keyof typeof standIns;

const folders: Readonly<Record<StandIn, Readonly<Record<string, string>>>> = {
  node: { node: downloads.node, npm: downloads.npm },
  kafka: { jars: jarSet("kafka"), tools: downloads.kafkaTools },
  cassandra: { jars: jarSet("cassandra") },
  registry: { registry: registryHome() },
};

/** A stand-in as an image to build. */
export function standIn(name: StandIn): Image {
  const context = join(import.meta.dirname, "stand-ins", name);
  return { name: standIns[name], dockerfile: join(context, "Dockerfile"), context, folders: folders[name] };
}

/** An image of this project as one to build: as `docker build -f images/NAME/Dockerfile .` does. */
export function ownImage(name: OwnImage): Image {
  const dockerfile = join(repositoryRoot, "images", name, "Dockerfile");
  return { name: ownName(name), dockerfile, context: repositoryRoot, folders: {} };
}
