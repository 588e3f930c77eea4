import type { z } from "zod";
import { Heartbeat, Price, ResetStatus, ServerError, SubscribeStatus, UnsubscribeStatus } from "./protocol.js";

/** What the server said, or why it cannot be understood. */
export type Parsed =
  | { readonly kind: "price"; readonly price: Price }
  | { readonly kind: "subscribed"; readonly status: SubscribeStatus }
  | { readonly kind: "unsubscribed"; readonly status: UnsubscribeStatus }
  | { readonly kind: "reset"; readonly status: ResetStatus }
  | { readonly kind: "heartbeat" }
  | { readonly kind: "error"; readonly error: ServerError }
  | { readonly kind: "invalid"; readonly reason: string };

const invalid = (what: string, error: z.ZodError): Parsed => {
  const issue = error.issues[0];
  const path = issue?.path.join(".") ?? "";
  return { kind: "invalid", reason: `${what}: ${path === "" ? "" : `${path}: `}${issue?.message ?? "wrong"}` };
};

const eventOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "event" in value ? value.event : undefined;

/** Reads one message of the server. Never throws. */
export function parseMessage(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "invalid", reason: "not JSON" };
  }
  const event = eventOf(value);
  switch (event) {
    case "price": {
      const result = Price.safeParse(value);
      return result.success ? { kind: "price", price: result.data } : invalid("price", result.error);
    }
    case "subscribe-status": {
      const result = SubscribeStatus.safeParse(value);
      return result.success ? { kind: "subscribed", status: result.data } : invalid(event, result.error);
    }
    case "unsubscribe-status": {
      const result = UnsubscribeStatus.safeParse(value);
      return result.success ? { kind: "unsubscribed", status: result.data } : invalid(event, result.error);
    }
    case "reset-status": {
      const result = ResetStatus.safeParse(value);
      return result.success ? { kind: "reset", status: result.data } : invalid(event, result.error);
    }
    case "heartbeat": {
      const result = Heartbeat.safeParse(value);
      return result.success ? { kind: "heartbeat" } : invalid(event, result.error);
    }
    default: {
      const result = ServerError.safeParse(value);
      if (result.success) return { kind: "error", error: result.data };
      return { kind: "invalid", reason: typeof event === "string" ? `unknown event ${event}` : "no event" };
    }
  }
}

/** Everything an error message says, in one line. */
export function errorText({ code, message, messages }: Pick<ServerError, "code" | "message" | "messages">): string {
  return [code === undefined ? [] : `code ${code}`, message ?? [], messages ?? []].flat().join("; ");
}

/** Whether the server refuses the key itself, so that trying again is useless and may get the key blocked. */
export function refusesKey(error: Pick<ServerError, "code" | "message" | "messages">): boolean {
  return error.code === 401 || error.code === 403 || /\bapi[ _-]?key\b/i.test(errorText(error));
}
