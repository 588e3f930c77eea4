module "cluster" {
  source = "../../modules/cluster"

  kubeconfig = var.kubeconfig
  context    = var.context
}

provider "kubectl" {
  config_path    = module.cluster.kubeconfig
  config_context = module.cluster.context
}

provider "helm" {
  kubernetes {
    config_path    = module.cluster.kubeconfig
    config_context = module.cluster.context
  }
}

module "platform" {
  source = "../../modules/platform"

  operators = var.operators
  charts    = var.charts
  wait      = var.wait
}

module "pipeline" {
  source = "../../modules/pipeline"

  manifests          = file(var.manifests)
  twelvedata_api_key = var.twelvedata_api_key
  alert_webhook_url  = var.alert_webhook_url
  certificates       = var.certificates
  keep_data          = var.keep_data
  wait               = var.wait
  rollout_timeout    = "30m"

  depends_on = [module.platform]
}
