import type { Progress } from "#setup/progress.mjs";
import { freePorts } from "../processes/ports.js";
import { startCassandra } from "../servers/cassandra.js";
import type { JvmProcess } from "../servers/jvm.js";
import { startKafka } from "../servers/kafka.js";
import { startSpark } from "../servers/spark.js";
import type { Component } from "../stack/component.js";
import type { Stack } from "../stack/stack.js";
import { type Surroundings, startIngest, startPage, startReplay, startRunner } from "./components.js";
import { createTopics } from "./topics.js";
import type { WarmUp } from "./warm-up.js";

/** What feeds the stack: flags of ingest, and those of the replay server where there is one. */
export interface Feed {
  readonly ingest: readonly string[];
  /** Added to the environment of ingest. */
  readonly ingestEnv: Readonly<Record<string, string>>;
  readonly replay: readonly string[] | undefined;
  /** The symbols that dashboards offer. */
  readonly symbols: readonly string[];
}

/** The order in which a stack ends: what writes first, then what it writes to. Servers end together at last. */
export const STOP_ORDER = ["replay", "ingest", "page", "runner"] as const;

async function awaitReady(component: Component, title: string, progress: Progress): Promise<void> {
  const step = progress.step(title);
  try {
    await component.ready;
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}

/** Starts the three servers side by side, and resolves when all answer. */
export async function startServers(
  stack: Stack,
  around: Surroundings,
  progress: Progress,
  warmUp: WarmUp,
): Promise<void> {
  const { stateDir, ports } = around;
  const [controller = 0, storage = 0] = await freePorts(2);
  const start: Readonly<Record<string, () => Promise<JvmProcess>>> = {
    kafka: () => startKafka({ stateDir, ports: { broker: ports.kafka, controller } }),
    cassandra: () => startCassandra({ stateDir, ports: { cql: ports.cassandra, storage } }),
    spark: () => startSpark({ stateDir, ports: { connect: ports.spark } }),
  };
  const components = Object.entries(start).map(([name, begin]) =>
    stack.add({
      name,
      start: async () => {
        const server = await begin();
        warmUp.started(server);
        return server;
      },
    }),
  );
  await awaitAll(components, "Kafka, Cassandra and Spark", progress);
}

/** One step for several components, whose names come up as they become ready. */
async function awaitAll(components: readonly Component[], title: string, progress: Progress): Promise<void> {
  const step = progress.step(title);
  const ready: string[] = [];
  try {
    await Promise.all(
      components.map(async (component) => {
        await component.ready;
        ready.push(component.name);
        step.update(`${ready.join(", ")} up`);
      }),
    );
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
}

/** Starts what works on the servers: topics, the runner with its jobs, ingest, and the replay at the end. */
export async function startPipeline(stack: Stack, around: Surroundings, feed: Feed, progress: Progress): Promise<void> {
  const runner = stack.add({ name: "runner", start: async () => startRunner(around) });
  await createTopics(around.ports.kafka);
  const { replay } = feed;
  if (replay !== undefined) {
    const server = stack.add({ name: "replay", start: async () => startReplay(around, replay) }, { mayFinish: true });
    await awaitReady(server, "Replay server", progress);
  }
  const ingest = stack.add({ name: "ingest", start: async () => startIngest(around, feed.ingest, feed.ingestEnv) });
  const page = stack.add({ name: "page", start: async () => startPage(around, feed.symbols) });
  await Promise.all([awaitReady(ingest, "Ingest", progress), runner.ready, page.ready]);
}
