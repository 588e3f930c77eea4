variables {
  kubeconfig = "tests/kubeconfig.yaml"
}

run "current_context" {
  command = plan

  assert {
    condition     = output.context == "laptop" && output.server == "https://127.0.0.1:6443"
    error_message = "Without a context the current one is taken."
  }
}

run "named_context" {
  command = plan

  variables {
    context = "office"
  }

  assert {
    condition     = output.context == "office" && output.server == "https://kubernetes.example.com"
    error_message = "The named context is taken."
  }
}

run "unknown_context" {
  command = plan

  variables {
    context = "nowhere"
  }

  expect_failures = [var.context]
}

run "no_file" {
  command = plan

  variables {
    kubeconfig = "tests/none.yaml"
  }

  expect_failures = [var.kubeconfig]
}

run "no_kubeconfig" {
  command = plan

  variables {
    kubeconfig = "main.tf"
  }

  expect_failures = [var.kubeconfig]
}
