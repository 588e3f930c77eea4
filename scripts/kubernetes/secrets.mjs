import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { $ } from "zx";
import { ClusterError } from "./errors.mjs";

/**
 * The Secrets that the manifests refer to. `make` gives their data, or undefined where what they need is not here; nothing
 * of it is ever printed. `given`: by people, in the environment, also where it is not needed.
 *
 * @type {readonly {name: string, about: string, needed: (overlay: string) => boolean, given?: true,
 *   make: (env: NodeJS.ProcessEnv) => Promise<Record<string, string> | undefined>, from: string}[]}
 */
export const SECRETS = [
  {
    name: "spark-connect-token",
    about: "what the runner shows to Spark Connect",
    from: "made at random",
    needed: () => true,
    make: async () => ({ token: password() }),
  },
  ...["spark-connect", "schema-registry", "cassandra", "kafka"].map((service) => ({
    name: `${service}-tls`,
    about: `the certificate of ${service}, and the authority that signed it`,
    from: "made by openssl, for two years",
    // Strimzi makes those of Kafka itself.
    needed: (overlay) => service !== "kafka" || overlay === "plain",
    make: async () => await certificate(service),
  })),
  ...["kafka-ingest", "kafka-spark", "kafka-topics"].map((user) => ({
    name: user,
    about: `the password of Kafka's user ${user}`,
    from: "made at random",
    needed: (overlay) => overlay === "plain",
    make: async () => kafkaUser(user, password()),
  })),
  {
    name: "twelvedata",
    given: true,
    about: "TwelveData's API key",
    from: "TWELVEDATA_API_KEY, or the file that TWELVEDATA_API_KEY_FILE names",
    needed: (overlay) => overlay === "production",
    make: async (env) => only("api-key", settingOf(env, "TWELVEDATA_API_KEY")),
  },
  {
    name: "grafana-admin",
    about: "Grafana's administrator",
    from: "made at random",
    needed: (overlay) => overlay !== "plain",
    make: async () => ({ username: "admin", password: password() }),
  },
  {
    name: "alert-webhook",
    given: true,
    about: "where alerts are sent",
    from: "ALERT_WEBHOOK_URL, or the file that ALERT_WEBHOOK_URL_FILE names",
    needed: () => false,
    make: async (env) => only("ALERT_WEBHOOK_URL", settingOf(env, "ALERT_WEBHOOK_URL")),
  },
];

/** A Secret as YAML for kubectl's standard input. */
export const secretYaml = (name, data) =>
  stringify({
    apiVersion: "v1",
    kind: "Secret",
    metadata: {
      name,
      namespace: "market-data",
      labels: { "app.kubernetes.io/part-of": "market-data-stream-pipeline" },
    },
    type: "Opaque",
    stringData: data,
  });

/** What Strimzi writes for a user as well: the password, and the login in the form of Kafka's Java clients. */
const kafkaUser = (username, secret) => ({
  password: secret,
  "sasl.jaas.config": `org.apache.kafka.common.security.plain.PlainLoginModule required username="${username}" password="${secret}";`,
});

const only = (key, value) => (value === undefined ? undefined : { [key]: value });

/** 256 bits, in letters that need no quotes. */
const password = () => randomBytes(32).toString("base64url");

function settingOf(env, name) {
  const file = env[`${name}_FILE`];
  const value = file === undefined ? env[name] : readFileSync(file, "utf8").trim();
  return value === "" ? undefined : value;
}

/**
 * A certificate for a service of the namespace and its pods, and that of the authority that signed it, whose key is thrown
 * away. `server.pem` holds key and certificate together, as Kafka and Cassandra read them.
 */
async function certificate(service) {
  const { folder, remove } = folderForKeys();
  const file = (name) => join(folder, name);
  const names = [
    service,
    `${service}.market-data`,
    `${service}.market-data.svc`,
    `${service}.market-data.svc.cluster.local`,
    `*.${service}.market-data.svc`,
  ];
  const openssl = $({ quiet: true, cwd: folder });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  try {
    writeFileSync(
      file("extensions"),
      `subjectAltName=${names.map((name) => `DNS:${name}`).join(",")}\nextendedKeyUsage=serverAuth\n`,
    );
    await openssl`openssl req -x509 ${newKey} -keyout ca.key -out ca.crt -days 730 -subj ${`/CN=market-data ${service}`}`;
    await openssl`openssl req ${newKey} -keyout tls.key -out tls.csr -subj ${`/CN=${service}`}`;
    await openssl`openssl x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out tls.crt -days 730 -extfile extensions`;
    const read = (name) => readFileSync(file(name), "utf8");
    const [key, crt] = [read("tls.key"), read("tls.crt")];
    return { "tls.crt": crt, "tls.key": key, "ca.crt": read("ca.crt"), "server.pem": `${key}${crt}` };
  } catch (error) {
    throw new ClusterError("MDSP9306", "openssl could not make a certificate.", {
      cause: error,
      hint: "install openssl 1.1.1 or newer",
    });
  } finally {
    remove();
  }
}

/** A folder that also goes when a signal ends the process: keys are in it for a moment. */
function folderForKeys() {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-tls-"));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const remove = () => {
    for (const signal of signals) process.off(signal, end);
    rmSync(folder, { recursive: true, force: true });
  };
  const end = (signal) => {
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  return { folder, remove };
}
