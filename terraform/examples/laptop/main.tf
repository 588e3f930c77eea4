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
  count  = length(var.operators) > 0 ? 1 : 0

  operators = var.operators
  wait      = var.wait
}

module "pipeline" {
  source = "../../modules/pipeline"

  manifests       = file(var.manifests)
  keep_data       = var.keep_data
  wait            = var.wait
  rollout_timeout = var.rollout_timeout

  depends_on = [module.platform]
}
