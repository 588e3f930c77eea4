terraform {
  required_version = ">= 1.9.0"

  required_providers {
    # All releases are configured with `values` alone, which providers 1, 2 and 3 read alike.
    helm = {
      source  = "hashicorp/helm"
      version = ">= 1.3.2, < 4.0.0"
    }
    kubectl = {
      source  = "gavinbunney/kubectl"
      version = ">= 1.19.0, < 2.0.0"
    }
  }
}
