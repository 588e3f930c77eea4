import { readFileSync } from "node:fs";
import type { ClientOptions } from "cassandra-driver";

/**
 * What the runner takes as well: CASSANDRA_CA_FILE asks for TLS with nodes whose certificates hold the name `cassandra`;
 * CASSANDRA_USERNAME and CASSANDRA_PASSWORD log in.
 */
export function cassandraSecurity(env: NodeJS.ProcessEnv): Pick<ClientOptions, "credentials" | "sslOptions"> {
  const { CASSANDRA_CA_FILE: caFile, CASSANDRA_USERNAME: username, CASSANDRA_PASSWORD: password } = env;
  return {
    ...(caFile === undefined ? {} : { sslOptions: { ca: readFileSync(caFile), servername: "cassandra" } }),
    ...(username === undefined || password === undefined ? {} : { credentials: { username, password } }),
  };
}
