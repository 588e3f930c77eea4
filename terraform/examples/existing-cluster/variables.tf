variable "kubeconfig" {
  description = "The kubeconfig file."
  type        = string
  default     = "~/.kube/config"
}

variable "context" {
  description = "The context of the kubeconfig."
  type        = string
}

variable "manifests" {
  description = "The file with the manifests of the overlay production."
  type        = string
  default     = "manifests.yaml"

  validation {
    condition     = fileexists(var.manifests)
    error_message = "There is no file ${var.manifests}. In the root of the repository: node scripts/render.mjs --overlay production --registry <address> --out terraform/examples/existing-cluster/manifests.yaml"
  }
}

variable "operators" {
  description = "The operators that the cluster has not yet."
  type        = set(string)
  default     = ["strimzi", "cass-operator", "spark-operator", "grafana-operator"]
}

variable "charts" {
  description = "Charts from elsewhere, by operator."
  type        = map(string)
  default     = {}
}

variable "twelvedata_api_key" {
  description = "TwelveData's API key: export TF_VAR_twelvedata_api_key=..."
  type        = string
  default     = null
  sensitive   = true
}

variable "alert_webhook_url" {
  description = "Where Grafana sends alerts: export TF_VAR_alert_webhook_url=..."
  type        = string
  default     = null
  sensitive   = true
}

variable "certificates" {
  description = "Certificates from your own authority, by service. Others are made."
  type = map(object({
    certificate    = string
    private_key    = string
    ca_certificate = string
  }))
  default   = {}
  sensitive = true
}

variable "keep_data" {
  description = "Whether `terraform destroy` leaves the namespace and the volume claims."
  type        = bool
  default     = true
}

variable "wait" {
  description = "Whether to wait until everything runs."
  type        = bool
  default     = true
}
