package io.mdsp.spark.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForklessFsTest {

  @TempDir java.nio.file.Path folder;

  private FileContext files() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs.AbstractFileSystem.file.impl", ForklessFs.class.getName());
    return FileContext.getFileContext(URI.create("file:///"), configuration);
  }

  private Path path(String name) {
    return new Path(folder.resolve(name).toUri());
  }

  private void write(FileContext files, String name, String text) throws IOException {
    try (var out = files.create(path(name), EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatWasWrittenIsReadAgainAndNothingLiesBesideIt() throws IOException {
    FileContext files = files();
    write(files, "batch", "v1");
    try (var in = files.open(path("batch"))) {
      assertArrayEquals("v1".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    try (var names = Files.list(folder)) {
      assertEquals(List.of("batch"), names.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Test
  void aRenameThatMayNotReplaceLeavesTheFirstFile() throws IOException {
    FileContext files = files();
    write(files, "7", "first");
    write(files, ".7.tmp", "second");
    assertThrows(FileAlreadyExistsException.class, () -> files.rename(path(".7.tmp"), path("7"), Options.Rename.NONE));
    assertEquals("first", Files.readString(folder.resolve("7")));
    files.rename(path(".7.tmp"), path("7"), Options.Rename.OVERWRITE);
    assertEquals("second", Files.readString(folder.resolve("7")));
  }

  @Test
  void permissionsAreSet() throws IOException {
    FileContext files = files();
    write(files, "batch", "v1");
    files.setPermission(path("batch"), new FsPermission((short) 0640));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("batch"))));
  }

  @Test
  void noProgramIsStarted() throws IOException {
    FileContext files = files();
    try (var recording = new jdk.jfr.Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      write(files, ".8.tmp", "text");
      files.rename(path(".8.tmp"), path("8"), Options.Rename.NONE);
      files.mkdir(path("state"), FsPermission.getDirDefault(), true);
      recording.stop();
      java.nio.file.Path dump = folder.resolve("recording.jfr");
      recording.dump(dump);
      // Threads of other tests in this JVM may start what they like.
      long here = Thread.currentThread().getId();
      assertEquals(
          List.of(),
          jdk.jfr.consumer.RecordingFile.readAllEvents(dump).stream()
              .filter(event -> event.getThread() != null && event.getThread().getJavaThreadId() == here)
              .toList());
    }
  }
}
