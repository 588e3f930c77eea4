import { createProgress } from "../../scripts/setup/progress.mjs";
import { prepareCluster } from "./cluster/index.js";

/** Before the tests: the programs of the cluster, whose first build takes longer than any test may. */
export default async function prepare(): Promise<void> {
  await prepareCluster(createProgress());
}
