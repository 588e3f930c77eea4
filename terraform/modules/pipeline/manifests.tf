locals {
  # By kind and name, which is enough: all are in one namespace.
  resources = {
    for each in [for text in split("\n---\n", trimspace(var.manifests)) : { text = text, content = yamldecode(text) }] :
    "${each.content.kind}/${each.content.metadata.name}" => merge(each, { kind = each.content.kind, name = each.content.metadata.name })
  }

  namespace   = one([for each in local.resources : each.name if each.kind == "Namespace"])
  has_replay  = contains(keys(local.resources), "ConfigMap/replay")
  has_grafana = contains([for each in local.resources : each.kind], "Grafana")
  has_strimzi = contains([for each in local.resources : each.kind], "Kafka")

  # What others refer to, and what runs nothing itself.
  basic_kinds = [
    "ConfigMap", "NetworkPolicy", "PersistentVolumeClaim", "PodDisruptionBudget", "Role", "RoleBinding", "Service", "ServiceAccount",
  ]
  workload_kinds = ["Deployment", "Job", "StatefulSet"]

  groups = {
    for id, each in local.resources : id => (
      each.kind == "Namespace" ? "namespace" :
      contains(local.basic_kinds, each.kind) ? "basic" :
      contains(local.workload_kinds, each.kind) ? "workload" :
      can(regex("^(KafkaTopic|KafkaUser|Grafana.+)$", each.kind)) ? "operated part" : "operated"
    )
  }
  texts = { for id, each in local.resources : id => each.text }
}

# A replay that began anew would send other ticks: its beginning stays in the state.
resource "time_static" "replay" {
  count   = local.has_replay ? 1 : 0
  rfc3339 = var.replay_origin
}

resource "kubectl_manifest" "namespace" {
  yaml_body         = local.texts["Namespace/${local.namespace}"]
  server_side_apply = true
  force_conflicts   = true
  apply_only        = var.keep_data
  wait              = true
}

resource "kubectl_manifest" "basic" {
  for_each = { for id, text in local.texts : id => text if local.groups[id] == "basic" }

  yaml_body = each.key != "ConfigMap/replay" ? each.value : yamlencode(merge(
    yamldecode(each.value),
    { data = merge(yamldecode(each.value).data, { ORIGIN_MS = tostring(time_static.replay[0].unix * 1000) }) },
  ))
  server_side_apply = true
  force_conflicts   = true
  apply_only        = startswith(each.key, "PersistentVolumeClaim/") && var.keep_data

  depends_on = [kubectl_manifest.namespace]

  # A ConfigMap whose content changed may have another name: pods move to it before the old one goes.
  lifecycle {
    create_before_destroy = true
  }
}

# What operators run: Kafka, Cassandra, Grafana, Spark.
resource "kubectl_manifest" "operated" {
  for_each = { for id, text in local.texts : id => text if local.groups[id] == "operated" }

  yaml_body         = each.value
  server_side_apply = true
  force_conflicts   = true
  wait              = true

  depends_on = [kubectl_manifest.basic, kubectl_manifest.secret]
}

# Topics, users and dashboards go first: their operator removes them from what it runs.
resource "kubectl_manifest" "operated_part" {
  for_each = { for id, text in local.texts : id => text if local.groups[id] == "operated part" }

  yaml_body         = each.value
  server_side_apply = true
  force_conflicts   = true
  wait              = true

  depends_on = [kubectl_manifest.operated]
}

resource "kubectl_manifest" "workload" {
  for_each = { for id, text in local.texts : id => text if local.groups[id] == "workload" }

  yaml_body         = each.value
  server_side_apply = true
  force_conflicts   = true
  wait              = true
  wait_for_rollout  = var.wait
  # The template of a Job cannot be changed.
  force_new = startswith(each.key, "Job/")

  timeouts {
    create = var.rollout_timeout
  }

  depends_on = [kubectl_manifest.basic, kubectl_manifest.secret]
}
