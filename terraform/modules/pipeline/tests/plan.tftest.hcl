# What is planned of a few resources; no cluster is asked.

mock_provider "kubectl" {}
mock_provider "tls" {}

variables {
  manifests = file("./tests/manifests.yaml")
}

run "resources_by_the_order_they_need" {
  command = plan

  assert {
    condition     = join(" ", keys(kubectl_manifest.basic)) == "ConfigMap/replay ConfigMap/settings PersistentVolumeClaim/checkpoints Service/live-page"
    error_message = "What others refer to comes first."
  }

  assert {
    condition     = join(" ", keys(kubectl_manifest.operated)) == "Grafana/grafana Kafka/market-data"
    error_message = "What operators run is by itself."
  }

  assert {
    condition     = join(" ", keys(kubectl_manifest.operated_part)) == "GrafanaDashboard/market KafkaTopic/trades"
    error_message = "Parts of what operators run are removed before it."
  }

  assert {
    condition     = join(" ", keys(kubectl_manifest.workload)) == "Deployment/live-page Job/kafka-topics"
    error_message = "Pods come after what they refer to."
  }

  assert {
    condition     = kubectl_manifest.workload["Job/kafka-topics"].force_new && !kubectl_manifest.workload["Deployment/live-page"].force_new
    error_message = "A Job is made anew, a Deployment is changed."
  }
}

run "secrets_are_made" {
  command = plan

  assert {
    condition     = join(" ", keys(kubectl_manifest.secret)) == "cassandra-tls grafana-admin schema-registry-tls spark-connect-tls spark-connect-token"
    error_message = "Token, certificates and Grafana's administrator are made; the replay needs no key, and Strimzi makes what is Kafka's."
  }
}

run "given_secrets" {
  command = plan

  variables {
    twelvedata_api_key  = "a-key"
    spark_connect_token = "0123456789abcdef0123456789abcdef"
    alert_webhook_url   = "https://alerts.example.com/hook"
    certificates = {
      spark-connect = {
        certificate    = "-----BEGIN CERTIFICATE-----\nMQ==\n-----END CERTIFICATE-----\n"
        private_key    = "-----BEGIN PRIVATE KEY-----\nMg==\n-----END PRIVATE KEY-----\n"
        ca_certificate = "-----BEGIN CERTIFICATE-----\nMw==\n-----END CERTIFICATE-----\n"
      }
    }
  }

  assert {
    condition     = join(" ", keys(kubectl_manifest.secret)) == "alert-webhook cassandra-tls grafana-admin schema-registry-tls spark-connect-tls spark-connect-token twelvedata"
    error_message = "Each given value is a Secret."
  }

  assert {
    condition     = yamldecode(nonsensitive(kubectl_manifest.secret["spark-connect-token"].yaml_body)).data.token == base64encode("0123456789abcdef0123456789abcdef")
    error_message = "A given token is taken."
  }

  assert {
    condition     = yamldecode(nonsensitive(kubectl_manifest.secret["twelvedata"].yaml_body)).data["api-key"] == base64encode("a-key")
    error_message = "The key is in the Secret."
  }

  assert {
    condition     = join(" ", keys(random_password.made)) == "grafana-admin" && join(" ", keys(tls_private_key.service)) == "cassandra schema-registry"
    error_message = "Nothing is made that was given."
  }

  assert {
    condition     = strcontains(base64decode(yamldecode(nonsensitive(kubectl_manifest.secret["spark-connect-tls"].yaml_body)).data["server.pem"]), "Mg==\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nMQ==")
    error_message = "Key and certificate are together as well."
  }
}

run "replay_from_a_given_time" {
  command = plan

  variables {
    replay_origin = "2026-01-31T10:30:00+01:00"
  }

  assert {
    condition     = yamldecode(nonsensitive(kubectl_manifest.basic["ConfigMap/replay"].yaml_body)).data == { ORIGIN_MS = "1769851800000", SPEED = "1" }
    error_message = "The given time is the replay's beginning, in milliseconds; the rest stays."
  }
}

run "data_are_kept" {
  command = plan

  assert {
    condition     = kubectl_manifest.namespace.apply_only && kubectl_manifest.basic["PersistentVolumeClaim/checkpoints"].apply_only && !kubectl_manifest.basic["ConfigMap/settings"].apply_only
    error_message = "The namespace and the claims stay, the rest goes."
  }
}

run "data_are_not_kept" {
  command = plan

  variables {
    keep_data = false
  }

  assert {
    condition     = !kubectl_manifest.namespace.apply_only && !kubectl_manifest.basic["PersistentVolumeClaim/checkpoints"].apply_only
    error_message = "Everything goes."
  }
}

run "outputs" {
  command = plan

  assert {
    condition     = output.namespace == "market-data" && output.services == { "live-page" = "live-page.market-data.svc:8080" }
    error_message = "Services have addresses."
  }

  assert {
    condition     = output.port_forward["live-page"] == "kubectl --namespace market-data port-forward --address 127.0.0.1 service/live-page 8080:8080"
    error_message = "The live page is opened by kubectl."
  }

  assert {
    condition     = output.settings.KAFKA_BOOTSTRAP_SERVERS == "kafka:9092"
    error_message = "The settings are those of the manifests."
  }
}
