# Wrong values are refused before anything is planned.

mock_provider "kubectl" {}
mock_provider "tls" {}

variables {
  manifests = file("./tests/manifests.yaml")
}

run "no_yaml" {
  command = plan

  variables {
    manifests = "manifests.yaml"
  }

  expect_failures = [var.manifests]
}

run "no_namespace" {
  command = plan

  variables {
    manifests = "kind: ConfigMap\nmetadata: { name: a }"
  }

  expect_failures = [var.manifests]
}

run "no_key_and_no_replay" {
  command = plan

  variables {
    manifests = file("./tests/without-replay.yaml")
  }

  expect_failures = [var.twelvedata_api_key]
}

run "key_and_no_replay" {
  command = plan

  variables {
    manifests          = file("./tests/without-replay.yaml")
    twelvedata_api_key = "a-key"
  }

  assert {
    condition     = output.replay_origin == null && output.grafana_admin == null
    error_message = "There is no replay and no Grafana."
  }

  assert {
    condition     = join(" ", keys(kubectl_manifest.secret)) == "cassandra-tls kafka-ingest kafka-spark kafka-tls kafka-topics schema-registry-tls spark-connect-tls spark-connect-token twelvedata"
    error_message = "Without Strimzi, Kafka's certificate and users are made as well."
  }
}

run "empty_key" {
  command = plan

  variables {
    twelvedata_api_key = " "
  }

  expect_failures = [var.twelvedata_api_key]
}

run "short_token" {
  command = plan

  variables {
    spark_connect_token = "secret"
  }

  expect_failures = [var.spark_connect_token]
}

run "names_of_files_instead_of_certificates" {
  command = plan

  variables {
    certificates = { cassandra = { certificate = "tls.crt", private_key = "tls.key", ca_certificate = "ca.crt" } }
  }

  expect_failures = [var.certificates]
}

run "certificate_of_a_service_that_has_none" {
  command = plan

  variables {
    certificates = {
      kafka = {
        certificate    = "-----BEGIN CERTIFICATE-----\nMQ==\n-----END CERTIFICATE-----\n"
        private_key    = "-----BEGIN PRIVATE KEY-----\nMg==\n-----END PRIVATE KEY-----\n"
        ca_certificate = "-----BEGIN CERTIFICATE-----\nMw==\n-----END CERTIFICATE-----\n"
      }
    }
  }

  expect_failures = [var.certificates]
}

run "webhook_without_scheme" {
  command = plan

  variables {
    alert_webhook_url = "alerts.example.com/hook"
  }

  expect_failures = [var.alert_webhook_url]
}

run "replay_origin_without_zone" {
  command = plan

  variables {
    replay_origin = "2026-01-31 09:30"
  }

  expect_failures = [var.replay_origin]
}

run "timeout_without_unit" {
  command = plan

  variables {
    rollout_timeout = "15"
  }

  expect_failures = [var.rollout_timeout]
}
