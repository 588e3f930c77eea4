# What is planned; no chart is fetched and no cluster is asked.

mock_provider "helm" {}
mock_provider "kubectl" {}

run "defaults" {
  command = plan

  assert {
    condition     = join(" ", keys(helm_release.operator)) == "cass-operator grafana-operator spark-operator strimzi"
    error_message = "Four operators are installed; Prometheus only when it is named."
  }

  assert {
    condition     = helm_release.operator["strimzi"].version == "0.51.0" && helm_release.operator["strimzi"].repository == "https://strimzi.io/charts"
    error_message = "Versions are pinned."
  }

  assert {
    condition     = yamldecode(helm_release.operator["strimzi"].values[0]).watchAnyNamespace && yamldecode(helm_release.operator["cass-operator"].values[0]).global.clusterScoped
    error_message = "Operators look after all namespaces."
  }
}

run "one_operator_from_elsewhere" {
  command = plan

  variables {
    operators = ["strimzi"]
    versions  = { strimzi = "0.52.0" }
    charts    = { strimzi = "oci://registry.example.com/charts/strimzi-kafka-operator" }
    values    = { strimzi = "defaultImageRegistry: registry.example.com" }
    namespace = "operators"
  }

  assert {
    condition     = join(" ", keys(helm_release.operator)) == "strimzi"
    error_message = "Only the named operator is installed."
  }

  assert {
    condition     = helm_release.operator["strimzi"].chart == "oci://registry.example.com/charts/strimzi-kafka-operator" && helm_release.operator["strimzi"].repository == null
    error_message = "The chart is taken from where it was said."
  }

  assert {
    condition     = helm_release.operator["strimzi"].version == "0.52.0" && helm_release.operator["strimzi"].namespace == "operators"
    error_message = "Version and namespace are as given."
  }

  assert {
    condition     = yamldecode(helm_release.operator["strimzi"].values[1]).defaultImageRegistry == "registry.example.com"
    error_message = "Given values come last, and win."
  }
}

run "prometheus" {
  command = plan

  variables {
    operators = ["prometheus-operator"]
  }

  assert {
    condition     = helm_release.operator["prometheus-operator"].chart == "kube-prometheus-stack" && !yamldecode(helm_release.operator["prometheus-operator"].values[0]).grafana.enabled
    error_message = "Prometheus comes without a second Grafana."
  }
}

run "unknown_operator" {
  command = plan

  variables {
    operators = ["kafka"]
  }

  expect_failures = [var.operators]
}

run "version_range" {
  command = plan

  variables {
    versions = { strimzi = "~> 0.51" }
  }

  expect_failures = [var.versions]
}

run "chart_of_an_unknown_operator" {
  command = plan

  variables {
    charts = { kafka = "./kafka" }
  }

  expect_failures = [var.charts]
}

run "values_that_are_no_mapping" {
  command = plan

  variables {
    values = { strimzi = "replicas" }
  }

  expect_failures = [var.values]
}

run "values_of_an_unknown_operator" {
  command = plan

  variables {
    values = { kafka = "replicas: 2" }
  }

  expect_failures = [var.values]
}

run "namespace_in_capitals" {
  command = plan

  variables {
    namespace = "Operators"
  }

  expect_failures = [var.namespace]
}

run "no_time" {
  command = plan

  variables {
    timeout_seconds = 0
  }

  expect_failures = [var.timeout_seconds]
}
