variable "manifests" {
  description = "All resources of an overlay as YAML, as `node scripts/render.mjs --overlay <name> --out <file>` writes them."
  type        = string

  validation {
    condition     = alltrue([for text in split("\n---\n", trimspace(var.manifests)) : can(yamldecode(text).kind) && can(yamldecode(text).metadata.name)])
    error_message = "These are not Kubernetes resources as YAML. Write them with: node scripts/render.mjs --overlay <name> --out manifests.yaml"
  }

  validation {
    condition     = length([for text in split("\n---\n", trimspace(var.manifests)) : text if try(yamldecode(text).kind, "") == "Namespace"]) == 1
    error_message = "The manifests must have one Namespace. Write them with: node scripts/render.mjs --overlay <name> --out manifests.yaml"
  }
}

variable "twelvedata_api_key" {
  description = "TwelveData's API key. Needed where no replay is among the manifests, as in production."
  type        = string
  default     = null
  sensitive   = true

  validation {
    condition     = var.twelvedata_api_key == null ? true : trimspace(var.twelvedata_api_key) != ""
    error_message = "twelvedata_api_key is empty. Leave it null, or give the key: export TF_VAR_twelvedata_api_key=..."
  }

  validation {
    condition     = var.twelvedata_api_key != null || local.has_replay
    error_message = "These manifests have no replay, so prices come from TwelveData: twelvedata_api_key is needed. Give it with: export TF_VAR_twelvedata_api_key=..."
  }
}

variable "spark_connect_token" {
  description = "What the runner shows to Spark Connect. Null: made at random."
  type        = string
  default     = null
  sensitive   = true

  validation {
    condition     = var.spark_connect_token == null ? true : can(regex("^[A-Za-z0-9_-]{32,}$", var.spark_connect_token))
    error_message = "spark_connect_token needs 32 or more letters, digits, _ and -. Leave it null to have one made."
  }
}

variable "certificates" {
  description = "Certificates of your own, by service (spark-connect, cassandra, schema-registry, and kafka in the overlay plain): certificate, key and the authority that signed it, as PEM. Others are made, for two years."
  type = map(object({
    certificate    = string
    private_key    = string
    ca_certificate = string
  }))
  default   = {}
  nullable  = false
  sensitive = true

  validation {
    condition     = length(setsubtract(keys(var.certificates), local.tls_services)) == 0
    error_message = "certificates can have ${join(", ", local.tls_services)} with these manifests."
  }

  validation {
    condition = alltrue([for each in values(var.certificates) : (
      can(regex("-----BEGIN CERTIFICATE-----", each.certificate)) &&
      can(regex("-----BEGIN PRIVATE KEY-----", each.private_key)) &&
      can(regex("-----BEGIN CERTIFICATE-----", each.ca_certificate))
    )])
    error_message = "Each of certificates needs certificate, private_key and ca_certificate as PEM: what the files hold, not their names. The key in the form PKCS #8: openssl pkcs8 -topk8 -nodes."
  }
}

variable "alert_webhook_url" {
  description = "Where Grafana sends alerts. Null: nowhere."
  type        = string
  default     = null
  sensitive   = true

  validation {
    condition     = var.alert_webhook_url == null ? true : can(regex("^https?://", var.alert_webhook_url))
    error_message = "alert_webhook_url must begin with https:// or http://."
  }
}

variable "replay_origin" {
  description = "When the replay's first trade plays, such as 2026-01-31T09:30:00Z. Null: when it is first applied."
  type        = string
  default     = null

  validation {
    condition     = var.replay_origin == null ? true : can(formatdate("YYYY", var.replay_origin))
    error_message = "replay_origin must be a time with its zone, such as 2026-01-31T09:30:00Z."
  }
}

variable "keep_data" {
  description = "Whether `terraform destroy` leaves the namespace and the volume claims, and so all ticks, bars and checkpoints. Takes effect when it is applied: apply with false before a destroy that is to remove all."
  type        = bool
  default     = true
  nullable    = false
}

variable "wait" {
  description = "Whether to wait until Deployments are rolled out."
  type        = bool
  default     = true
  nullable    = false
}

variable "rollout_timeout" {
  description = "How long each Deployment may take to come up, when it is waited for."
  type        = string
  default     = "15m"
  nullable    = false

  validation {
    condition     = can(regex("^[1-9][0-9]*[smh]$", var.rollout_timeout))
    error_message = "rollout_timeout must be a duration such as 90s, 15m or 1h."
  }
}
