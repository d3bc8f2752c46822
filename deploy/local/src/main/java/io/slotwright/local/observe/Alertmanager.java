package io.slotwright.local.observe;

import io.slotwright.local.supervision.Component;
import io.slotwright.local.supervision.HttpReadiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Alertmanager, which mails alerts to the mailbox of the stack.
///
/// @param data its own folder
/// @param smtp the mailbox's port
record Alertmanager(Path program, Path data, int port, int smtp) {

  static final String NAME = "alertmanager";

  Component component() {
    List<String> command =
        List.of(
            program.toString(),
            "--config.file=" + configuration(),
            "--storage.path=" + data.resolve("notifications"),
            "--web.listen-address=127.0.0.1:" + port,
            // No other one to gossip with.
            "--cluster.listen-address=");
    return Component.of(NAME, command, HttpReadiness.at(port, "/-/ready"))
        .preparedBy(this::configure);
  }

  private Path configuration() {
    return data.resolve("alertmanager.yml");
  }

  private void configure() throws IOException {
    Files.createDirectories(data);
    Files.writeString(configuration(), yaml());
  }

  String yaml() {
    return """
    route:
      receiver: mailbox
      group_by: [alertname, job, slo]
      group_wait: 5s
      repeat_interval: 4h
    receivers:
      - name: mailbox
        email_configs:
          - to: on-call@slotwright.local
            from: alerts@slotwright.local
            smarthost: 127.0.0.1:%d
            require_tls: false
            send_resolved: true
    inhibit_rules:
      - source_matchers: [alertname = ServiceDown]
        target_matchers: [alertname = ReplicaDown]
        equal: [job]
    """
        .formatted(smtp);
  }
}
