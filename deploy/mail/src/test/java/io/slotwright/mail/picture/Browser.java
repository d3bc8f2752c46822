package io.slotwright.mail.picture;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.mail.program.Command;
import io.slotwright.mail.program.NodeProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The system's Chromium.
public final class Browser {

  private static final Duration PATIENCE = Duration.ofMinutes(12);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final NodeProgram program;
  private final String path;

  private Browser(NodeProgram program, String path) {
    this.program = program;
    this.path = path;
  }

  /// Installs what is missing.
  ///
  /// @param home the repository
  public static Browser in(Path home) throws IOException, InterruptedException {
    String found =
        Command.of("sh", home.resolve("deploy/acceptance/browser/chromium.sh").toString())
            .run(PATIENCE);
    return new Browser(
        NodeProgram.in(home.resolve("deploy/mail/pictures"), "draw.js"),
        found.lines().reduce((_, last) -> last).orElseThrow());
  }

  /// Draws all, and tells what it has seen, in this order.
  public List<Drawing.Seen> draw(List<Drawing> drawings) throws IOException, InterruptedException {
    List<Map<String, Object>> mails =
        drawings.stream()
            .map(
                drawing ->
                    Map.<String, Object>of(
                        "html", drawing.html(),
                        "dark", drawing.dark(),
                        "width", drawing.width(),
                        "audited", drawing.audited(),
                        "picture", drawing.picture().toAbsolutePath().toString()))
            .toList();
    String answer =
        program.run(JSON.writeValueAsString(Map.of("browser", path, "mails", mails)), PATIENCE);
    return JSON.readValue(answer, new TypeReference<List<Drawing.Seen>>() {});
  }
}
