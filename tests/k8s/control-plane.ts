import { createProgress, type Progress } from "../../scripts/setup/progress.mjs";
import { makeCertificates } from "./cluster/certificates.js";
import { apiServer, controllerManager, etcd } from "./cluster/control-plane.js";
import { attachToCluster, buildPrograms, type Cluster } from "./cluster/index.js";
import { layoutOf } from "./cluster/layout.js";
import { makeNamespaces } from "./cluster/namespaces.js";
import { startServer } from "./cluster/server.js";

/** The programs of a control plane. */
export const CONTROL_PLANE = ["etcd", "kubernetes"] as const;

/** A Kubernetes without nodes: it checks, keeps and removes objects, and runs no pod. It is reached from inside its network alone. */
export async function startControlPlane(name: string, progress: Progress = createProgress()): Promise<Cluster> {
  const layout = layoutOf(`${name}-${process.pid}`);
  await buildPrograms(CONTROL_PLANE, progress);
  const namespaces = await makeNamespaces(layout);
  try {
    await makeCertificates(layout);
    const access = attachToCluster(layout.name);
    const servers = [etcd(layout), apiServer(layout, access.kubeconfig), controllerManager(layout)];
    for (const server of servers) await startServer(layout, namespaces, server);
    return { ...access, stop: namespaces.end, [Symbol.asyncDispose]: namespaces.end };
  } catch (error) {
    await namespaces.end();
    throw error;
  }
}
