import { blackhole } from "./blackhole.js";
import { cassandra } from "./cassandra/table.js";
import type { Connector } from "./connector.js";
import { datagen } from "./datagen/table.js";
import { filesystem } from "./filesystem/table.js";
import { kafka } from "./kafka/table.js";
import { upsertKafka } from "./kafka/upsert.js";
import { print } from "./print.js";

export type * from "./connector.js";

/** The connectors, by the value of the option 'connector'. */
export const connectors: ReadonlyMap<string, Connector> = new Map(
  [kafka, upsertKafka, cassandra, filesystem, datagen, print, blackhole].map((connector) => [
    connector.name,
    connector,
  ]),
);
