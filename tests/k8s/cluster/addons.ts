import { chmodSync, mkdirSync } from "node:fs";
import { COREDNS_IMAGE } from "./images.js";
import { ADDRESSES, type Layout } from "./layout.js";

const DNS_LABELS = { "k8s-app": "kube-dns" };
const VOLUMES = 24;

const COREFILE = `.:53 {
  errors
  health
  ready
  kubernetes cluster.local in-addr.arpa ip6.arpa {
    pods insecure
    ttl 5
  }
  cache 5
}
`;

/** CoreDNS as clusters usually have it: a Deployment behind the Service kube-dns. It knows this cluster's names alone. */
export function dns(): readonly object[] {
  const metadata = { name: "coredns", namespace: "kube-system", labels: DNS_LABELS };
  const clusterScoped = { name: "system:coredns" };
  const ports = [
    { name: "dns", port: 53, protocol: "UDP" },
    { name: "dns-tcp", port: 53, protocol: "TCP" },
  ];
  return [
    { apiVersion: "v1", kind: "ServiceAccount", metadata },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: clusterScoped,
      rules: [
        { apiGroups: [""], resources: ["services", "pods", "namespaces"], verbs: ["list", "watch"] },
        { apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: ["list", "watch"] },
      ],
    },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: clusterScoped,
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: clusterScoped.name },
      subjects: [{ kind: "ServiceAccount", name: metadata.name, namespace: metadata.namespace }],
    },
    { apiVersion: "v1", kind: "ConfigMap", metadata, data: { Corefile: COREFILE } },
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { ...metadata, name: "kube-dns" },
      spec: { clusterIP: ADDRESSES.dnsService, selector: DNS_LABELS, ports },
    },
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata,
      spec: {
        selector: { matchLabels: DNS_LABELS },
        template: {
          metadata: { labels: DNS_LABELS },
          spec: {
            serviceAccountName: metadata.name,
            dnsPolicy: "Default",
            containers: [
              {
                name: "coredns",
                image: COREDNS_IMAGE,
                args: ["-conf", "/etc/coredns/Corefile"],
                readinessProbe: { httpGet: { path: "/ready", port: 8181 }, periodSeconds: 1 },
                volumeMounts: [{ name: "config", mountPath: "/etc/coredns" }],
              },
            ],
            volumes: [{ name: "config", configMap: { name: metadata.name } }],
          },
        },
      },
    },
  ];
}

/**
 * The default StorageClass, and folders of the node as its volumes: any claim of up to 100Gi takes one, whatever its
 * access mode. A volume is not used again after its claim was removed.
 */
export function storage(layout: Layout): readonly object[] {
  const storageClass = {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "local", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
    provisioner: "kubernetes.io/no-provisioner",
  };
  return [storageClass, ...Array.from({ length: VOLUMES }, (_, index) => volume(layout, `volume-${index + 1}`))];
}

function volume(layout: Layout, name: string): object {
  const path = layout.at("volumes", name);
  // Containers run as many users, and the kubelet changes no owner of a folder of the node.
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o777);
  return {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name },
    spec: {
      capacity: { storage: "100Gi" },
      accessModes: ["ReadWriteOnce", "ReadWriteMany"],
      storageClassName: "local",
      persistentVolumeReclaimPolicy: "Retain",
      hostPath: { path, type: "Directory" },
    },
  };
}
