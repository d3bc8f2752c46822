package io.slotwright.local.postgres;

import io.slotwright.local.machine.Failure;
import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// PostgreSQL with production's durability: every commit is on disk before it is acknowledged.
public final class PostgresServer {
  public static final String NAME = "postgres";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "max_connections=200",
          "shared_buffers=128MB",
          "timezone=UTC",
          "log_timezone=UTC");

  /// Lets a session keep up to 2 MiB that a statement has freed. By default the C library returns
  /// the top of the heap above 128 KiB, so that each larger statement allocates and returns it.
  private static final Map<String, String> KEPT_MEMORY =
      Map.of("MALLOC_TRIM_THRESHOLD_", "2097152", "MALLOC_MMAP_THRESHOLD_", "1048576");

  private final Path home;
  private final Path data;
  private final int port;

  /// @param home the unpacked programs
  /// @param data the cluster's folder, created at the first start
  public PostgresServer(Path home, Path data, int port) {
    this.home = home;
    this.data = data;
    this.port = port;
  }

  public Component component() {
    Databases databases = new Databases(port);
    List<String> command =
        asOrdinaryUser(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return Component.of(NAME, command, databases::accept)
        .withEnvironment(KEPT_MEMORY)
        .stoppedBy(StopSignal.INT)
        .preparedBy(this::createCluster)
        .settledBy(databases::create);
  }

  private void createCluster() throws IOException, InterruptedException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    Path password = Files.createTempFile(data.getParent(), "superuser", "");
    Path log = Files.createTempFile(data.getParent(), "initdb", ".log");
    try {
      Files.writeString(password, Databases.SUPERUSER);
      Process initdb =
          new ProcessBuilder(initdb(password))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (initdb.waitFor() != 0) {
        throw new Failure("initdb has failed: " + Files.readString(log).strip());
      }
    } finally {
      Files.delete(password);
      Files.delete(log);
    }
  }

  private List<String> initdb(Path password) {
    return asOrdinaryUser(
        program("initdb"),
        "--pgdata=" + data,
        "--username=" + Databases.SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /// PostgreSQL refuses to run as root. In a user namespace of its own it is another user, but may
  /// still access root's files.
  private static List<String> asOrdinaryUser(String... command) {
    List<String> whole = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      whole.addAll(List.of("unshare", "-U"));
    }
    whole.addAll(List.of(command));
    return whole;
  }
}
