import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ADDRESSES, type Layout, NODE_NAME } from "./layout.js";
import { output } from "./output.js";

const DAYS = "30";
const NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Who a certificate names: Kubernetes reads the user from CN and his groups from O. */
interface Subject {
  readonly subject: string;
  /** Addresses and names of a server. */
  readonly names?: readonly string[];
}

const SUBJECTS = {
  apiserver: {
    subject: "/CN=kube-apiserver",
    names: [
      "IP:127.0.0.1",
      `IP:${ADDRESSES.node}`,
      `IP:${ADDRESSES.apiService}`,
      ...["kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local"].map(
        (name) => `DNS:${name}`,
      ),
    ],
  },
  "kubelet-server": { subject: `/CN=${NODE_NAME}`, names: [`IP:${ADDRESSES.node}`, `DNS:${NODE_NAME}`] },
  "kubelet-client": { subject: "/O=system:masters/CN=kube-apiserver-kubelet-client" },
  admin: { subject: "/O=system:masters/CN=admin" },
  kubelet: { subject: `/O=system:nodes/CN=system:node:${NODE_NAME}` },
  "kube-controller-manager": { subject: "/CN=system:kube-controller-manager" },
  "kube-scheduler": { subject: "/CN=system:kube-scheduler" },
  "kube-proxy": { subject: "/CN=system:kube-proxy" },
  "network-policies": { subject: "/O=system:masters/CN=network-policies" },
} satisfies Readonly<Record<string, Subject>>;

export type CertificateName = keyof typeof SUBJECTS;

/** Where certificates and keys lie. */
export const pki = (layout: Layout, file: string): string => layout.at("pki", file);

/** Makes the authority `ca`, a certificate for each subject, and the key of the service accounts. */
export async function makeCertificates(layout: Layout): Promise<void> {
  const folder = layout.at("pki");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const config = join(folder, "openssl.cnf");
  writeFileSync(config, "[req]\ndistinguished_name = subject\n[subject]\n");
  const request = (name: string, subject: string, more: readonly string[]) => {
    const files = ["-keyout", join(folder, `${name}.key`), "-out", join(folder, `${name}.crt`)];
    const fixed = ["-config", config, ...NEW_KEY, "-days", DAYS, "-subj", subject];
    return output(["openssl", "req", "-x509", ...fixed, ...more, ...files]);
  };
  await request("ca", "/CN=kubernetes", [
    "-addext",
    "basicConstraints=critical,CA:TRUE",
    "-addext",
    "keyUsage=keyCertSign,cRLSign",
  ]);
  const authority = ["-CA", join(folder, "ca.crt"), "-CAkey", join(folder, "ca.key")];
  const usage = ["-addext", "basicConstraints=CA:FALSE", "-addext", "extendedKeyUsage=serverAuth,clientAuth"];
  const all: readonly (readonly [string, Subject])[] = Object.entries(SUBJECTS);
  await Promise.all(
    all.map(([name, { subject, names }]) => {
      const alternative = names === undefined ? [] : ["-addext", `subjectAltName=${names.join(",")}`];
      return request(name, subject, [...authority, ...usage, ...alternative]);
    }),
  );
  await output(["openssl", "genrsa", "-out", join(folder, "service-accounts.key"), "2048"]);
}

/** The kubeconfig of a subject; YAML includes JSON. */
export function writeKubeconfig(layout: Layout, name: CertificateName): string {
  const file = layout.at(`${name}.kubeconfig`);
  const config = {
    apiVersion: "v1",
    kind: "Config",
    "current-context": "test",
    clusters: [
      {
        name: "test",
        cluster: { server: `https://${ADDRESSES.node}:6443`, "certificate-authority": pki(layout, "ca.crt") },
      },
    ],
    users: [
      { name, user: { "client-certificate": pki(layout, `${name}.crt`), "client-key": pki(layout, `${name}.key`) } },
    ],
    contexts: [{ name: "test", context: { cluster: "test", user: name } }],
  };
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  return file;
}
