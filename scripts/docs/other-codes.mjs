/**
 * The codes whose workspaces have no table of their own: the texts of the set-up are one line each where they are
 * printed, and spark-extensions is Java. errors.test.ts fails when one is missing here.
 *
 * @type {Readonly<Record<string, Readonly<Record<string, {meaning: string, remedy: string}>>>>}
 */
export const otherCodes = {
  setup: {
    MDSP9000: {
      meaning: "Something that the set-up needs is missing; a line for each follows.",
      remedy: "Do what the lines say.",
    },
    MDSP9001: { meaning: "Node is too old.", remedy: "Install Node 20.15 or newer." },
    MDSP9002: {
      meaning: "There is no Java, or it is too old for Spark, or too new for Cassandra.",
      remedy: "Install a JDK 17, or set JAVA_HOME to one.",
    },
    MDSP9003: { meaning: "Java is a runtime without a compiler.", remedy: "Install a JDK 17." },
    MDSP9004: { meaning: "Maven is not on the PATH.", remedy: "Install Maven." },
    MDSP9005: { meaning: "There is no Python, or it is too old.", remedy: "Install Python 3.10 or newer." },
    MDSP9006: { meaning: "Python lacks a module that the set-up needs.", remedy: "Install python3-venv." },
    MDSP9007: {
      meaning: "The disk of the cache folder is full.",
      remedy: "Free some space, or set MDSP_CACHE to a folder on another disk.",
    },
    MDSP9008: { meaning: "The cache folder cannot be written.", remedy: "Set MDSP_CACHE to a folder of yours." },
    MDSP9009: { meaning: "Windows itself is not supported.", remedy: "Run it inside WSL 2." },
    MDSP9010: {
      meaning: "A command of the set-up failed.",
      remedy:
        "Read the end of its output, and the whole in the file that is named; run it again: what is done stays done.",
    },
    MDSP9011: { meaning: "There is no set-up step of this name.", remedy: "Use one of those that the message lists." },
  },
  extensions: {
    MDSP9200: { meaning: "The jar is damaged: its version cannot be read.", remedy: "Build or download it again." },
    MDSP9201: {
      meaning: "A message that cannot be read or that this version does not know.",
      remedy: "Use the jar and the tool of one release.",
    },
    MDSP9202: {
      meaning: "An aggregate function that cannot run in a window with early results.",
      remedy: "Leave 'table.exec.emit.early-fire.enabled' at 'false', or use another aggregate.",
    },
    MDSP9203: {
      meaning: "A column outside of an aggregate function.",
      remedy: "Put it into one, such as max_by, or group by it.",
    },
    MDSP9204: {
      meaning: "A grouping or window column that the input lacks, has twice, or has with another type.",
      remedy: "Give the input one column of that name and type.",
    },
    MDSP9210: { meaning: "The sink lacks the option `keyspace` or `table`.", remedy: "Add it." },
    MDSP9211: {
      meaning: "The rows lack a part of the table's primary key.",
      remedy: "Select every column of the key.",
    },
    MDSP9212: {
      meaning: "The rows have a column that the table has not.",
      remedy: "Leave it out, or add it to the table.",
    },
    MDSP9213: {
      meaning: "The options `ttl` or `writetime` name a column that the rows lack.",
      remedy: "Select that column, or give a number.",
    },
    MDSP9214: {
      meaning: "A lookup join cannot read its table in Cassandra.",
      remedy:
        "The message of Cassandra's driver says why; look at 'contact-points', 'local-datacenter' and the table's columns.",
    },
    MDSP9220: {
      meaning: "A record of the format 'avro-confluent' that does not begin with the number of its schema.",
      remedy: "Read it with the format 'avro', or start after it with 'scan.startup.mode'.",
    },
    MDSP9221: {
      meaning: "The schema registry does not answer.",
      remedy: "Start it, or correct 'avro-confluent.url'. The query goes on where it was.",
    },
    MDSP9222: {
      meaning:
        "The schema registry refuses: it lacks a schema, or takes none that the ones before cannot be read with.",
      remedy: "Change the columns as the registry's reason says, or the subject with 'avro-confluent.subject'.",
    },
    MDSP9223: {
      meaning: "A record whose schema cannot be resolved to the table's columns.",
      remedy: "Declare the columns as the schema has them; those that a schema may lack without NOT NULL.",
    },
    MDSP9230: {
      meaning:
        "A JSON function that says ERROR ON EMPTY or ERROR ON ERROR, or a value of another type than it returns.",
      remedy: "Say NULL or DEFAULT there, or return a STRING and cast it with TRY_CAST.",
    },
    MDSP9231: {
      meaning: "A path of a JSON function that this version does not know.",
      remedy: "Use the jar and the tool of one release.",
    },
  },
  cluster: {
    MDSP9301: { meaning: "kubectl is not on the PATH.", remedy: "Install it." },
    MDSP9302: {
      meaning: "The cluster's API server does not answer.",
      remedy: "Look at `kubectl cluster-info`, or name another --context.",
    },
    MDSP9303: { meaning: "The cluster refused a command; what it said follows.", remedy: "Do what it says." },
    MDSP9304: {
      meaning: "kustomize cannot put the manifests together.",
      remedy: "Correct the file of k8s/ that the message names.",
    },
    MDSP9305: { meaning: "The dashboards could not be made.", remedy: "Run `npm ci && npm run build`." },
    MDSP9306: { meaning: "openssl could not make a certificate.", remedy: "Install openssl 1.1.1 or newer." },
    MDSP9307: {
      meaning: "A question before something that cannot be taken back was not answered with yes.",
      remedy: "Type the word that it asks for, or give --yes.",
    },
    MDSP9308: {
      meaning: "A part did not come up in time; what its pods complain of follows.",
      remedy: "Look at its log with `npx zx scripts/logs.mjs`, mend it, and deploy again: what is up stays up.",
    },
    MDSP9309: {
      meaning: "Secrets that the deployment refers to are not in the cluster.",
      remedy: "`npx zx scripts/secrets.mjs` makes them; keys of others come from the environment.",
    },
    MDSP9310: { meaning: "There is no part, image or secret of this name.", remedy: "Use one that --help lists." },
    MDSP9311: { meaning: "An image could not be built or pushed.", remedy: "Read the end of its output." },
    MDSP9312: { meaning: "There is nothing to build images with.", remedy: "Install docker, podman or buildah." },
    MDSP9313: {
      meaning: "A part did not come up in its new version and was brought back to the one before.",
      remedy: "Look at its log; deploying the old version brings all parts back.",
    },
  },
};
