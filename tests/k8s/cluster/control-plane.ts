import { join } from "node:path";
import { pki, writeKubeconfig } from "./certificates.js";
import { ADDRESSES, kubernetesProgram, type Layout } from "./layout.js";
import { programFolder } from "./programs.js";
import type { Server } from "./server.js";

const ETCD = "http://127.0.0.1:2379";

/** etcd, which need not keep anything over a crash of the machine. */
export function etcd(layout: Layout): Server {
  return {
    name: "etcd",
    command: [
      join(programFolder("etcd"), "etcd"),
      `--data-dir=${layout.at("etcd")}`,
      `--listen-client-urls=${ETCD}`,
      `--advertise-client-urls=${ETCD}`,
      "--listen-peer-urls=http://127.0.0.1:2380",
      "--unsafe-no-fsync",
      "--log-level=warn",
    ],
  };
}

export function apiServer(layout: Layout, adminKubeconfig: string): Server {
  const key = pki(layout, "service-accounts.key");
  return {
    name: "kube-apiserver",
    command: [
      kubernetesProgram("kube-apiserver"),
      `--etcd-servers=${ETCD}`,
      `--advertise-address=${ADDRESSES.node}`,
      `--service-cluster-ip-range=${ADDRESSES.services}`,
      "--authorization-mode=Node,RBAC",
      "--enable-admission-plugins=NodeRestriction",
      "--allow-privileged=true",
      `--client-ca-file=${pki(layout, "ca.crt")}`,
      `--tls-cert-file=${pki(layout, "apiserver.crt")}`,
      `--tls-private-key-file=${pki(layout, "apiserver.key")}`,
      `--kubelet-certificate-authority=${pki(layout, "ca.crt")}`,
      `--kubelet-client-certificate=${pki(layout, "kubelet-client.crt")}`,
      `--kubelet-client-key=${pki(layout, "kubelet-client.key")}`,
      "--kubelet-preferred-address-types=InternalIP",
      "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
      `--service-account-key-file=${key}`,
      `--service-account-signing-key-file=${key}`,
    ],
    probe: [kubernetesProgram("kubectl"), `--kubeconfig=${adminKubeconfig}`, "get", "--raw", "/readyz"],
  };
}

export function controllerManager(layout: Layout): Server {
  return {
    name: "kube-controller-manager",
    command: [
      kubernetesProgram("kube-controller-manager"),
      `--kubeconfig=${writeKubeconfig(layout, "kube-controller-manager")}`,
      `--root-ca-file=${pki(layout, "ca.crt")}`,
      `--service-account-private-key-file=${pki(layout, "service-accounts.key")}`,
      "--use-service-account-credentials",
      "--leader-elect=false",
    ],
  };
}

export function scheduler(layout: Layout): Server {
  return {
    name: "kube-scheduler",
    command: [
      kubernetesProgram("kube-scheduler"),
      `--kubeconfig=${writeKubeconfig(layout, "kube-scheduler")}`,
      "--leader-elect=false",
    ],
  };
}
