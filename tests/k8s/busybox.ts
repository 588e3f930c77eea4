import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildImage, type ClusterAccess } from "./cluster/index.js";

/** An image of BusyBox alone: a shell and small network programs, as the user 10001. */
export const BUSYBOX = "localhost/busybox:1";

const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
RUN mkdir -p /tmp && chmod 1777 /tmp
ENV PATH=/bin
USER 10001:10001
`;

/** Builds the image of Debian's static BusyBox, and brings it to the node. */
export async function importBusybox(cluster: ClusterAccess): Promise<void> {
  const context = mkdtempSync(join(tmpdir(), "mdsp-busybox-"));
  try {
    copyFileSync("/bin/busybox", join(context, "busybox"));
    writeFileSync(join(context, "Dockerfile"), DOCKERFILE);
    const archive = join(context, "busybox.tar");
    await buildImage({ name: BUSYBOX, context, archive, store: join(context, "store") });
    await cluster.importImage(archive);
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
}

/** A container that runs a shell script in BusyBox; `more`: what it has besides. */
export function shell(script: string, more: object = {}): object {
  return { name: "main", image: BUSYBOX, command: ["sh", "-ec", script], ...more };
}

/** A pod that runs a shell script once. */
export function shellPod(
  place: { readonly name: string; readonly namespace: string },
  container: object,
  spec: object = {},
  labels: Readonly<Record<string, string>> = {},
): object {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { ...place, labels },
    spec: { restartPolicy: "Never", terminationGracePeriodSeconds: 0, containers: [container], ...spec },
  };
}
