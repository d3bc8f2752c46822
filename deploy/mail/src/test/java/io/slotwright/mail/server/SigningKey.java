package io.slotwright.mail.server;

import io.slotwright.mail.program.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A key for DKIM, made as the guide for operators tells.
///
/// @param selector its name in the DNS
/// @param file has the private key
/// @param record what the DNS says for it
record SigningKey(String selector, Path file, String record) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINES =
      Pattern.compile("<!-- keys: [^>]+ -->\n```sh\n(.+?)```", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("-out (\\w+)\\.pem");

  /// Runs the guide's lines in `folder`, which keeps the keys.
  static List<SigningKey> madeBy(Path guide, Path folder, DebianPackages packages)
      throws IOException, InterruptedException {
    List<SigningKey> keys = new ArrayList<>();
    for (MatchResult block : LINES.matcher(Files.readString(guide)).results().toList()) {
      keys.add(run(block.group(1), folder, packages));
    }
    return keys;
  }

  private static SigningKey run(String lines, Path folder, DebianPackages packages)
      throws IOException, InterruptedException {
    String printed =
        Command.of(packages.command("sh", "-euc", lines).toArray(String[]::new))
            .in(folder)
            .run(PATIENCE);
    String selector =
        FILE.matcher(lines).results().map(found -> found.group(1)).findFirst().orElseThrow();
    return new SigningKey(
        selector,
        folder.resolve(selector + ".pem"),
        printed.lines().filter(line -> line.startsWith("v=DKIM1")).findFirst().orElseThrow());
  }

  /// The record's name in the DNS.
  String name(String domain) {
    return selector + "._domainkey." + domain;
  }
}
