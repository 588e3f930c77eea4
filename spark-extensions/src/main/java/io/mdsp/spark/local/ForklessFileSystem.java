package io.mdsp.spark.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local files of one computer, without the programs {@code chmod} and {@code readlink} that Hadoop starts for each file where its
 * native library is not installed: about twenty processes a second for five streaming queries. Links are followed, never reported.
 */
final class ForklessFileSystem extends RawLocalFileSystem {

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    File file = pathToFile(path);
    // On a file system without POSIX permissions there is nothing to set.
    if (!Files.getFileStore(file.toPath()).supportsFileAttributeView("posix")) return;
    Set<PosixFilePermission> permissions =
        PosixFilePermissions.fromString(
            permission.getUserAction().SYMBOL + permission.getGroupAction().SYMBOL + permission.getOtherAction().SYMBOL);
    Files.setPosixFilePermissions(file.toPath(), permissions);
  }

  @Override
  public FileStatus getFileLinkStatus(Path path) throws IOException {
    return getFileStatus(path);
  }
}
