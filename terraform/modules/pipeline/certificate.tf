locals {
  makes_certificate = nonsensitive(var.spark_connect_tls == null)
  two_years         = 2 * 365 * 24
  # An apply in its last month makes a new one.
  one_month = 30 * 24

  spark_connect_tls = local.makes_certificate ? {
    certificate    = one(tls_locally_signed_cert.spark_connect[*].cert_pem)
    private_key    = one(tls_private_key.spark_connect[*].private_key_pem_pkcs8)
    ca_certificate = one(tls_self_signed_cert.ca[*].cert_pem)
  } : var.spark_connect_tls
}

resource "tls_private_key" "ca" {
  count       = local.makes_certificate ? 1 : 0
  algorithm   = "ECDSA"
  ecdsa_curve = "P256"
}

resource "tls_self_signed_cert" "ca" {
  count                 = local.makes_certificate ? 1 : 0
  private_key_pem       = tls_private_key.ca[0].private_key_pem
  is_ca_certificate     = true
  validity_period_hours = local.two_years
  early_renewal_hours   = local.one_month
  allowed_uses          = ["cert_signing"]

  subject {
    common_name = "${local.namespace} spark-connect"
  }
}

resource "tls_private_key" "spark_connect" {
  count       = local.makes_certificate ? 1 : 0
  algorithm   = "ECDSA"
  ecdsa_curve = "P256"
}

resource "tls_cert_request" "spark_connect" {
  count           = local.makes_certificate ? 1 : 0
  private_key_pem = tls_private_key.spark_connect[0].private_key_pem
  dns_names       = [for suffix in ["", ".${local.namespace}", ".${local.namespace}.svc", ".${local.namespace}.svc.cluster.local"] : "spark-connect${suffix}"]

  subject {
    common_name = "spark-connect"
  }
}

resource "tls_locally_signed_cert" "spark_connect" {
  count                 = local.makes_certificate ? 1 : 0
  cert_request_pem      = tls_cert_request.spark_connect[0].cert_request_pem
  ca_private_key_pem    = tls_private_key.ca[0].private_key_pem
  ca_cert_pem           = tls_self_signed_cert.ca[0].cert_pem
  validity_period_hours = local.two_years
  early_renewal_hours   = local.one_month
  allowed_uses          = ["digital_signature", "server_auth"]
}
