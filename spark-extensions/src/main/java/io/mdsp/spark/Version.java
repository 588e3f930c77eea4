package io.mdsp.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What this jar is, as told in the handshake. */
public final class Version {
  /** Raised when a message changes its meaning; clients refuse a server whose number is not theirs. */
  public static final int PROTOCOL = 1;

  private static final String RESOURCE = "/io/mdsp/spark/version.properties";

  private Version() {}

  /** The version of the Maven project. */
  public static String extensions() {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new ExtensionException("MDSP9200", "Cannot read " + RESOURCE + " from the jar of spark-extensions", e);
    }
  }
}
