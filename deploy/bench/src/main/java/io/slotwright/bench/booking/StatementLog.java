package io.slotwright.bench.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.machine.Port;
import io.slotwright.local.postgres.Databases;
import io.slotwright.local.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/// Reads the statements that a stack's PostgreSQL executes.
final class StatementLog {
  /// Sessions read the new configuration before their next command.
  private static final Duration RELOAD = Duration.ofMillis(500);

  private final Databases databases;
  private final Path log;

  StatementLog(ServiceStack stack) {
    this.databases = new Databases(stack.ports().of(Port.POSTGRES));
    this.log = stack.data().logs().resolve(PostgresServer.NAME + ".log");
  }

  /// The statements with parameters that were executed during `work`.
  List<LoggedStatement> during(Callable<?> work) throws Exception {
    long from = Files.size(log);
    set("ALTER SYSTEM SET log_min_duration_statement = 0");
    try {
      work.call();
    } finally {
      set("ALTER SYSTEM RESET log_min_duration_statement");
    }
    return LoggedStatement.in(textFrom(from));
  }

  private void set(String setting) throws SQLException, InterruptedException {
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(setting);
      statement.execute("SELECT pg_reload_conf()");
    }
    Thread.sleep(RELOAD);
  }

  private String textFrom(long offset) throws IOException {
    byte[] all = Files.readAllBytes(log);
    return new String(all, (int) offset, all.length - (int) offset, UTF_8);
  }
}
