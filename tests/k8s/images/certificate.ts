import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { output } from "./command.js";

/** A folder with `tls.crt` and `tls.key`, as a Secret of Kubernetes is mounted: a certificate that signs itself. */
export async function makeCertificate(folder: string, address: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const [certificate, key] = [join(folder, "tls.crt"), join(folder, "tls.key")];
  const names = `subjectAltName=DNS:localhost,IP:${address}`;
  const request = [
    "openssl",
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
  ] as const;
  await output([...request, "-days", "1", "-subj", "/CN=spark", "-addext", names, "-keyout", key, "-out", certificate]);
  // The proxy's user reads it; Kubernetes does this by fsGroup.
  chmodSync(key, 0o644);
  return folder;
}
