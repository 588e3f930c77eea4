/** A real Kubernetes of one node for tests: its programs are built from Go modules, and it lives in namespaces of its own. */
export {
  attachToCluster,
  type Cluster,
  type ClusterAccess,
  type ClusterOptions,
  type Command,
  prepareCluster,
  type StartOptions,
  startCluster,
} from "./cluster.js";
export { ClusterError, type ClusterErrorCode } from "./errors.js";
export { buildImage, type ImageBuild } from "./images.js";
export { missingForCluster } from "./prerequisites.js";
export { buildPrograms, type ProgramGroupName, programFolder } from "./programs.js";
