import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waitUntil } from "../../scripts/local/index.js";
import { importBusybox, shell, shellPod } from "./busybox.js";
import { type Cluster, startCluster } from "./cluster/index.js";
import { leftOf, traceOf } from "./leftovers.js";

const MAIN = fileURLToPath(new URL("cluster/main.mjs", import.meta.url));
const NOTHING = { processes: [], mounts: false, cgroups: false, files: false };

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster();
  await importBusybox(cluster);
  await cluster.apply([namespace("plain"), namespace("strict", "restricted")]);
});
afterAll(async () => cluster?.stop());

function namespace(name: string, level = "privileged"): object {
  return {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: { name, labels: { "pod-security.kubernetes.io/enforce": level } },
  };
}

const kubectl = (...args: readonly string[]) => cluster.kubectl("--namespace=plain", ...args);

async function outputOf(pod: string, place = "plain"): Promise<string> {
  const inPlace = `--namespace=${place}`;
  const succeeded = "--for=jsonpath={.status.phase}=Succeeded";
  await cluster.kubectl(inPlace, "wait", `pod/${pod}`, succeeded, "--timeout=120s");
  return cluster.kubectl(inPlace, "logs", pod);
}

function webServer(place: string, more: object = {}): readonly object[] {
  const labels = { app: "web" };
  const metadata = { name: "web", namespace: place };
  const script = "mkdir /tmp/www; cat /etc/hostname > /tmp/www/name; exec httpd -f -p 8080 -h /tmp/www";
  const pod = { terminationGracePeriodSeconds: 0, containers: [shell(script, more)] };
  return [
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata,
      spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: pod } },
    },
    {
      apiVersion: "v1",
      kind: "Service",
      metadata,
      spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] },
    },
  ];
}

const podOfWeb = () => kubectl("get", "pods", "--selector=app=web", "--output=jsonpath={.items[0].metadata.name}");

test("a pod runs to its end, and its output can be read", async () => {
  await cluster.apply([shellPod({ name: "sum", namespace: "plain" }, shell("echo $((40 + 2)); id -u"))]);
  expect(await outputOf("sum")).toBe("42\n10001\n");
});

test("a Deployment is ready when its exec probe says so", async () => {
  const readinessProbe = { exec: { command: ["test", "-f", "/tmp/ready"] }, periodSeconds: 1 };
  await cluster.apply(webServer("plain", { readinessProbe }));
  const isRunning = "--for=jsonpath={.status.phase}=Running";
  await kubectl("wait", "pods", "--selector=app=web", "--for=create", "--timeout=60s");
  await kubectl("wait", "pods", "--selector=app=web", isRunning, "--timeout=60s");
  const ready = () => kubectl("get", "deployment/web", "--output=jsonpath={.status.readyReplicas}");
  expect(await ready()).toBe("");
  await kubectl("exec", "deployment/web", "--", "touch", "/tmp/ready");
  await kubectl("rollout", "status", "deployment/web", "--timeout=60s");
  expect(await ready()).toBe("1");
});

test("a pod reaches another by the name of its Service", async () => {
  const script = "wget -q -O - http://web/name; wget -q -O - http://web.plain.svc.cluster.local/name";
  await cluster.apply([shellPod({ name: "client", namespace: "plain" }, shell(script))]);
  const server = await podOfWeb();
  expect(await outputOf("client")).toBe(`${server}\n${server}\n`);
});

test("a program on the node reaches Services by name, and a forwarded port", async () => {
  const server = `${await podOfWeb()}\n`;
  const get = (url: string) => cluster.run(["/bin/busybox", "wget", "-q", "-O", "-", url]);
  expect(await get("http://web.plain.svc.cluster.local/name")).toBe(server);
  const forward = cluster.start(["kubectl", "--namespace=plain", "port-forward", "service/web", "18080:80"]);
  const isForwarded = await waitUntil(async () => (await get("http://127.0.0.1:18080/name")) === server, {
    timeoutMs: 30_000,
  });
  forward.kill();
  expect(isForwarded).toBe(true);
});

test("two pods share a volume that both may write", async () => {
  const claim = {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: "shared", namespace: "plain" },
    spec: { accessModes: ["ReadWriteMany"], resources: { requests: { storage: "1Gi" } } },
  };
  const volumes = [{ name: "shared", persistentVolumeClaim: { claimName: "shared" } }];
  const volumeMounts = [{ name: "shared", mountPath: "/shared" }];
  const passBall = (mine: string, other: string) =>
    shellPod(
      { name: mine, namespace: "plain" },
      shell(`echo ${mine} > /shared/${mine}; until [ -f /shared/${other} ]; do sleep 1; done; cat /shared/${other}`, {
        volumeMounts,
      }),
      { volumes },
    );
  await cluster.apply([claim, passBall("ping", "pong"), passBall("pong", "ping")]);
  expect(await outputOf("ping")).toBe("pong\n");
  expect(await outputOf("pong")).toBe("ping\n");
});

test("a namespace with the level restricted refuses a pod that is not", async () => {
  const place = { name: "script", namespace: "strict" };
  await expect(cluster.apply([shellPod(place, shell("true"))])).rejects.toThrow(/violates PodSecurity "restricted/);
  const container = shell("if touch /file; then echo written; else echo refused; fi 2>/dev/null", {
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      seccompProfile: { type: "RuntimeDefault" },
    },
  });
  await cluster.apply([shellPod(place, container)]);
  expect(await outputOf("script", "strict")).toBe("refused\n");
});

test("a NetworkPolicy lets in whom it names, and nobody else", async () => {
  const policy = {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "friends", namespace: "guarded" },
    spec: {
      podSelector: {},
      policyTypes: ["Ingress"],
      ingress: [{ from: [{ podSelector: { matchLabels: { friend: "yes" } } }], ports: [{ port: 8080 }] }],
    },
  };
  await cluster.apply([namespace("guarded"), policy, ...webServer("guarded")]);
  const isReady = "{.status.availableReplicas}=1";
  await cluster.kubectl("--namespace=guarded", "wait", "deployment/web", `--for=jsonpath=${isReady}`, "--timeout=60s");
  const get = shell(
    "for host in web web.plain; do timeout 10 wget -q -O /dev/null http://$host/name && echo $host || echo not $host; done 2>/dev/null",
  );
  const visitor = (name: string, labels: Readonly<Record<string, string>>) =>
    shellPod({ name, namespace: "guarded" }, get, {}, labels);
  await cluster.apply([visitor("friend", { friend: "yes" }), visitor("stranger", {})]);
  expect(await outputOf("friend", "guarded")).toBe("web\nweb.plain\n");
  expect(await outputOf("stranger", "guarded")).toBe("not web\nweb.plain\n");
});

test("a wrong field is refused, and the message says which", async () => {
  const wrong = shellPod({ name: "wrong", namespace: "plain" }, { ...shell("true"), imagePolicy: "Never" });
  await expect(cluster.apply([wrong])).rejects.toThrow(/unknown field "spec.containers\[0\].imagePolicy"/);
});

test("after its end nothing of it is left", async () => {
  const trace = traceOf(cluster.name);
  const before = leftOf(trace);
  expect(before.processes.length).toBeGreaterThan(10);
  expect(before).toMatchObject({ mounts: true, cgroups: true, files: true });
  await cluster.stop();
  expect(leftOf(trace)).toEqual(NOTHING);
});

test("a cluster whose owner is killed ends, and nothing of it is left", async () => {
  const name = `${cluster.name}-killed`;
  const owner = spawn(process.execPath, [MAIN, "up", "--name", name], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(owner.stdout)) if (line.startsWith("It runs.")) break;
  const trace = traceOf(name);
  expect(leftOf(trace)).toMatchObject({ mounts: true, cgroups: true, files: true });
  owner.kill("SIGKILL");
  await waitUntil(() => !leftOf(trace).files, { timeoutMs: 60_000 });
  expect(leftOf(trace)).toEqual(NOTHING);
});
