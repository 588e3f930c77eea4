import { type InterruptRequest, InterruptRequest_InterruptType as Type } from "../gen/spark/connect/base_pb.js";

/** Which executions of a session to end. */
export type Interrupted = "all" | { readonly tag: string } | { readonly operationId: string };

type InterruptFields = Pick<InterruptRequest, "interruptType"> & Partial<Pick<InterruptRequest, "interrupt">>;

/** What a request says about the executions to end. */
export function interruptRequest(what: Interrupted): InterruptFields {
  if (what === "all") return { interruptType: Type.ALL };
  if ("tag" in what) return { interruptType: Type.TAG, interrupt: { case: "operationTag", value: what.tag } };
  return { interruptType: Type.OPERATION_ID, interrupt: { case: "operationId", value: what.operationId } };
}
