package io.slotwright.local.binaries;

import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/// The native programs of the stack, unpacked from the class path.
///
/// Each version has its own folder in the cache, so that no running program is overwritten. Unpack
/// before the first child process starts: a child that is being forked inherits open files for a
/// moment, and Linux refuses to execute a program that is open for writing ("Text file busy").
///
/// @param postgres PostgreSQL's home, with `bin/postgres` and `bin/initdb`
/// @param redis the `redis-server` program
public record Binaries(Path postgres, Path redis) {

  public static Binaries unpackInto(Path cache) {
    Platform platform = Platform.current();
    Properties versions = versions();
    String redis = platform.redisProgram(versions.getProperty("redis"));
    Path redisHome =
        Unpacked.once(cache.resolve(redis), folder -> copyProgram(redis, folder.resolve("server")));
    String archive = platform.postgresArchive();
    Path postgresHome =
        Unpacked.once(
            cache.resolve(
                "postgres-%s-%s".formatted(versions.getProperty("postgres"), platform.label())),
            folder -> unpackArchive(archive, folder));
    return new Binaries(postgresHome, redisHome.resolve("server"));
  }

  private static Properties versions() {
    Properties versions = new Properties();
    try (InputStream in = resource("io/slotwright/local/versions.properties")) {
      versions.load(in);
      return versions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyProgram(String resource, Path target) throws IOException {
    try (InputStream in = resource(resource)) {
      Files.copy(in, target);
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void unpackArchive(String resource, Path folder) throws IOException {
    try (InputStream in = resource(resource)) {
      TarXz.unpack(in, folder);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Binaries.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new Failure(
          name + " is not on the class path: build deploy/local on the machine that runs it.");
    }
    return in;
  }
}
