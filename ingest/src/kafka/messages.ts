import type { Message, TopicMessages } from "kafkajs";
import type { LogEntry } from "../log/entry.js";
import type { Route, Router } from "./routing.js";
import { SEQ_HEADER } from "./tails.js";

function headersOf(entry: LogEntry): Record<string, string> {
  const seq = String(entry.seq);
  if (entry.kind !== "dead-letter") return { [SEQ_HEADER]: seq };
  return { [SEQ_HEADER]: seq, reason: entry.reason, position: seq };
}

function toMessage(entry: LogEntry, route: Route): Message {
  return {
    key: entry.key,
    value: entry.value,
    partition: route.partition,
    headers: headersOf(entry),
    timestamp: String(entry.receivedAt),
  };
}

/** The entries as kafkajs wants them: one list a topic, in log order, each message with its partition. */
export function toTopicMessages(entries: readonly LogEntry[], route: Router): TopicMessages[] {
  const topics = new Map<string, Message[]>();
  for (const entry of entries) {
    const to = route(entry);
    const messages = topics.get(to.topic);
    if (messages === undefined) topics.set(to.topic, [toMessage(entry, to)]);
    else messages.push(toMessage(entry, to));
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
