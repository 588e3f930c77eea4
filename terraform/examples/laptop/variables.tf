variable "kubeconfig" {
  description = "The kubeconfig file."
  type        = string
  default     = "~/.kube/config"
}

variable "context" {
  description = "The context of the kubeconfig; this one is what `kind create cluster --name market-data` makes."
  type        = string
  default     = "kind-market-data"
}

variable "manifests" {
  description = "The file with the manifests of the overlay laptop or plain."
  type        = string
  default     = "manifests.yaml"

  validation {
    condition     = fileexists(var.manifests)
    error_message = "There is no file ${var.manifests}. In the root of the repository: node scripts/render.mjs --overlay laptop --out terraform/examples/laptop/manifests.yaml"
  }
}

variable "operators" {
  description = "The operators to install. The overlay plain needs none: []."
  type        = set(string)
  default     = ["strimzi", "cass-operator", "spark-operator", "grafana-operator"]
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

variable "rollout_timeout" {
  description = "How long each part may take to come up; the first time it fetches images."
  type        = string
  default     = "15m"
}
