package io.mdsp.spark.local;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;

/**
 * {@link ForklessFileSystem} for Hadoop's FileContext, through which Spark writes checkpoints:
 * {@code spark.hadoop.fs.AbstractFileSystem.file.impl}. It writes no checksum file beside each file.
 */
public final class ForklessFs extends DelegateToFileSystem {

  /** Hadoop calls this with the URI of the file system, {@code file:///}. */
  public ForklessFs(URI uri, Configuration configuration) throws IOException, URISyntaxException {
    super(uri, new ForklessFileSystem(), configuration, "file", false);
  }

  @Override
  public int getUriDefaultPort() {
    return -1;
  }

  @Override
  public boolean supportsSymlinks() {
    return false;
  }

  @Override
  public boolean isValidName(String path) {
    return true;
  }
}
