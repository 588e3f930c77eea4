variable "operators" {
  description = "The operators to install. Leave out those that the cluster has already. prometheus-operator brings Prometheus as well."
  type        = set(string)
  default     = ["strimzi", "cass-operator", "spark-operator", "grafana-operator"]
  nullable    = false

  validation {
    condition     = length(setsubtract(var.operators, ["strimzi", "cass-operator", "spark-operator", "grafana-operator", "prometheus-operator"])) == 0
    error_message = "operators can be strimzi, cass-operator, spark-operator, grafana-operator and prometheus-operator."
  }
}

variable "versions" {
  description = "Versions of the operators' charts."
  type = object({
    strimzi             = optional(string, "0.51.0")
    cass-operator       = optional(string, "0.53.5")
    spark-operator      = optional(string, "2.4.0")
    grafana-operator    = optional(string, "v5.18.0")
    prometheus-operator = optional(string, "77.6.0")
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for version in values(var.versions) : can(regex("^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.-]+)?$", version))])
    error_message = "Each of versions must be one whole version, such as 0.51.0: a range would bring another operator with any apply."
  }
}

variable "charts" {
  description = "Charts from elsewhere, by operator: a folder, an archive or an oci:// address, for clusters that do not reach the operators' own repositories."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(setsubtract(keys(var.charts), ["strimzi", "cass-operator", "spark-operator", "grafana-operator", "prometheus-operator"])) == 0
    error_message = "charts can have strimzi, cass-operator, spark-operator, grafana-operator and prometheus-operator."
  }
}

variable "values" {
  description = "More values of the charts as YAML, by operator, such as resources or another registry. They win over those of this module."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(setsubtract(keys(var.values), ["strimzi", "cass-operator", "spark-operator", "grafana-operator", "prometheus-operator"])) == 0
    error_message = "values can have strimzi, cass-operator, spark-operator, grafana-operator and prometheus-operator."
  }

  validation {
    condition     = alltrue([for text in values(var.values) : can(keys(yamldecode(text)))])
    error_message = "Each of values must be a YAML mapping, such as yamlencode({ resources = {} })."
  }
}

variable "namespace" {
  description = "Where the operators run. They look after all namespaces: that of the pipeline need not be there yet."
  type        = string
  default     = "market-data-operators"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "namespace must have 1 to 63 lower-case letters, digits and -."
  }
}

variable "wait" {
  description = "Whether to wait until the operators run."
  type        = bool
  default     = true
  nullable    = false
}

variable "timeout_seconds" {
  description = "How long each operator may take to come up."
  type        = number
  default     = 600
  nullable    = false

  validation {
    condition     = var.timeout_seconds >= 1 && floor(var.timeout_seconds) == var.timeout_seconds
    error_message = "timeout_seconds must be a whole number of seconds, 1 or more."
  }
}
