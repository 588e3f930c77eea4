import { readFileSync } from "node:fs";
import type { ClientOptions } from "cassandra-driver";
import { MdspError } from "../errors.js";

/** The name that certificates of all nodes hold, since clients reach them by addresses that change. */
const SERVER_NAME = "cassandra";

/**
 * How a client of Cassandra protects itself and says who it is: CASSANDRA_CA_FILE, the certificates of the authorities that
 * signed the nodes', asks for TLS; CASSANDRA_USERNAME and CASSANDRA_PASSWORD log in. Without them, neither.
 *
 * @throws MdspError MDSP4320 when a file cannot be read, or only one of name and password is there
 */
export function cassandraSecurity(env: NodeJS.ProcessEnv): Pick<ClientOptions, "credentials" | "sslOptions"> {
  const { CASSANDRA_CA_FILE: caFile, CASSANDRA_USERNAME: username, CASSANDRA_PASSWORD: password } = env;
  if ((username === undefined) !== (password === undefined)) {
    throw new MdspError("MDSP4320", "CASSANDRA_USERNAME and CASSANDRA_PASSWORD belong together.");
  }
  return {
    ...(caFile === undefined ? {} : { sslOptions: { ca: certificates(caFile), servername: SERVER_NAME } }),
    ...(username === undefined || password === undefined ? {} : { credentials: { username, password } }),
  };
}

function certificates(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new MdspError("MDSP4320", `CASSANDRA_CA_FILE names a file that cannot be read: ${file}`, { cause });
  }
}
