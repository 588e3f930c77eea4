import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type ExecutePlanResponse, type Plan, PlanSchema } from "../gen/spark/connect/base_pb.js";
import { CommandSchema } from "../gen/spark/connect/commands_pb.js";
import type { CallOptions, SparkConnectClient } from "./client.js";

type Response = Exclude<ExecutePlanResponse["responseType"], { readonly case: undefined }>;
type ResponseCase = Response["case"];
type Values = { readonly [R in Response as R["case"]]: R["value"] };

/** The plan that runs a command. */
export function commandPlan(commandType: NonNullable<MessageInitShape<typeof CommandSchema>["commandType"]>): Plan {
  return create(PlanSchema, { opType: { case: "command", value: create(CommandSchema, { commandType }) } });
}

/** Runs a command to its end; the last response of the wanted kind, or undefined when the server sent none. */
export async function runCommand<C extends ResponseCase>(
  client: SparkConnectClient,
  plan: Plan,
  wanted: C,
  options: CallOptions,
): Promise<Values[C] | undefined> {
  let result: Values[C] | undefined;
  for await (const { responseType } of client.execute(plan, options)) {
    if (isCase(responseType, wanted)) result = responseType.value;
  }
  return result;
}

function isCase<C extends ResponseCase>(
  response: ExecutePlanResponse["responseType"],
  wanted: C,
): response is Response & { readonly value: Values[C] } {
  return response.case === wanted;
}
