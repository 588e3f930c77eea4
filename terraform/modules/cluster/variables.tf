variable "kubeconfig" {
  description = "The kubeconfig file."
  type        = string
  default     = "~/.kube/config"
  nullable    = false

  validation {
    condition     = fileexists(pathexpand(var.kubeconfig))
    error_message = "There is no file ${var.kubeconfig}. Name a kubeconfig; kind writes one with: kind create cluster --name market-data"
  }

  validation {
    condition     = !fileexists(pathexpand(var.kubeconfig)) || can(yamldecode(file(pathexpand(var.kubeconfig))).contexts[0].name)
    error_message = "${var.kubeconfig} is no kubeconfig: it has no contexts."
  }
}

variable "context" {
  description = "The context of the kubeconfig. Null: its current one."
  type        = string
  default     = null

  validation {
    condition     = length(local.contexts) == 0 || contains(keys(local.contexts), coalesce(var.context, local.current))
    error_message = "${var.kubeconfig} has no context ${coalesce(var.context, local.current)}. It has: ${join(", ", keys(local.contexts))}."
  }
}
