import { createProgress } from "../../scripts/setup/progress.mjs";
import { buildPrograms } from "./cluster/index.js";
import { CONTROL_PLANE } from "./control-plane.js";

/** Before the tests: the programs of the control plane, whose first build takes longer than any test may. */
export default async function prepare(): Promise<void> {
  await buildPrograms(CONTROL_PLANE, createProgress());
}
