import { z } from "zod";
import { kafkaClient, readEndOffsets } from "../run/topics.js";
import type { TickKey } from "./report.js";

/** The fields of a trade that tell it from all others. */
const Trade = z.object({ symbol: z.string(), event_time: z.coerce.number(), trade_id: z.unknown() });

/**
 * All records of the topic of trades with an event time of `fromMs` or later, from its first offset to the ends that it has
 * now. `decode` reads a record's value.
 */
export async function readKafkaTicks(options: {
  readonly port: number;
  readonly topic: string;
  readonly fromMs: number;
  readonly decode: (value: Buffer) => unknown;
}): Promise<readonly TickKey[]> {
  const ends = await readEndOffsets(options.port, options.topic);
  const open = new Set(Object.keys(ends).filter((partition) => (ends[partition] ?? 0) > 0));
  const ticks: TickKey[] = [];
  if (open.size === 0) return ticks;
  const consumer = kafkaClient(options.port, "mdsp-audit").consumer({
    groupId: `mdsp-audit-${process.pid}-${Date.now()}`,
  });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic: options.topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const take = (partition: number, offset: string, value: Buffer | null) => {
        const end = ends[String(partition)] ?? 0;
        if (Number(offset) < end && value !== null) {
          const tick = tickOf(options.decode(value));
          if (tick.eventTimeMs >= options.fromMs) ticks.push(tick);
        }
        if (Number(offset) >= end - 1) open.delete(String(partition));
        if (open.size === 0) resolve();
      };
      consumer.on("consumer.crash", ({ payload }) => {
        // A group that is still being loaded is asked for again by kafkajs itself.
        if (!payload.restart) reject(payload.error);
      });
      consumer
        .run({
          autoCommit: false,
          eachBatch: async ({ batch }) => {
            for (const { offset, value } of batch.messages) take(batch.partition, offset, value);
          },
        })
        .catch(() => undefined);
    });
    return ticks;
  } finally {
    await consumer.disconnect();
  }
}

function tickOf(value: unknown): TickKey {
  const { symbol, event_time, trade_id } = Trade.parse(value);
  return { symbol, tradeId: String(trade_id), eventTimeMs: event_time };
}
