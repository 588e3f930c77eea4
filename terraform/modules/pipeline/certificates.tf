locals {
  # The services that speak TLS. Strimzi makes the certificates of its Kafka itself.
  tls_services = toset(concat(["cassandra", "schema-registry", "spark-connect"], local.has_strimzi ? [] : ["kafka"]))

  # Whether a certificate is given is no secret.
  given_certificates = nonsensitive(toset(keys(var.certificates)))
  made_certificates  = setsubtract(local.tls_services, local.given_certificates)

  certificates = {
    for service in local.tls_services : service => contains(local.given_certificates, service) ? var.certificates[service] : {
      certificate    = tls_locally_signed_cert.service[service].cert_pem
      private_key    = tls_private_key.service[service].private_key_pem_pkcs8
      ca_certificate = tls_self_signed_cert.ca[service].cert_pem
    }
  }

  two_years = 2 * 365 * 24
  # An apply in its last month makes a new one.
  one_month = 30 * 24
}

# Each service has an authority of its own: who trusts one trusts no other.
resource "tls_private_key" "ca" {
  for_each    = local.made_certificates
  algorithm   = "ECDSA"
  ecdsa_curve = "P256"
}

resource "tls_self_signed_cert" "ca" {
  for_each              = local.made_certificates
  private_key_pem       = tls_private_key.ca[each.key].private_key_pem
  is_ca_certificate     = true
  validity_period_hours = local.two_years
  early_renewal_hours   = local.one_month
  allowed_uses          = ["cert_signing"]

  subject {
    common_name = "${local.namespace} ${each.key}"
  }
}

resource "tls_private_key" "service" {
  for_each    = local.made_certificates
  algorithm   = "ECDSA"
  ecdsa_curve = "P256"
}

resource "tls_cert_request" "service" {
  for_each        = local.made_certificates
  private_key_pem = tls_private_key.service[each.key].private_key_pem
  dns_names = [
    each.key,
    "${each.key}.${local.namespace}",
    "${each.key}.${local.namespace}.svc",
    "${each.key}.${local.namespace}.svc.cluster.local",
    "*.${each.key}.${local.namespace}.svc",
  ]

  subject {
    common_name = each.key
  }
}

resource "tls_locally_signed_cert" "service" {
  for_each              = local.made_certificates
  cert_request_pem      = tls_cert_request.service[each.key].cert_request_pem
  ca_private_key_pem    = tls_private_key.ca[each.key].private_key_pem
  ca_cert_pem           = tls_self_signed_cert.ca[each.key].cert_pem
  validity_period_hours = local.two_years
  early_renewal_hours   = local.one_month
  allowed_uses          = ["digital_signature", "server_auth"]
}
