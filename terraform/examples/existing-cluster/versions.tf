terraform {
  required_version = ">= 1.9.0"

  required_providers {
    # Provider 3 writes `kubernetes = { … }` where main.tf has a block; the modules themselves take it as well.
    helm = {
      source  = "hashicorp/helm"
      version = ">= 1.3.2, < 3.0.0"
    }
    kubectl = {
      source  = "gavinbunney/kubectl"
      version = "~> 1.19"
    }
  }
}
