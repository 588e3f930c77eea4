package io.mdsp.spark;

/** An error with a stable code, shown as {@code [MDSP####] message}. */
public final class ExtensionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public ExtensionException(String code, String message) {
    this(code, message, null);
  }

  public ExtensionException(String code, String message, Throwable cause) {
    super("[" + code + "] " + message, cause);
    this.code = code;
  }

  /** The stable code, such as {@code MDSP9202}. */
  public String code() {
    return code;
  }
}
