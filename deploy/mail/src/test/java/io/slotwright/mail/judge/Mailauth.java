package io.slotwright.mail.judge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.mail.program.NodeProgram;
import io.slotwright.mail.server.ReceivedMail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The package mailauth from npm, which knows nothing of us, with a DNS of our own.
public final class Mailauth {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final NodeProgram program;
  private final Map<String, List<String>> records;

  private Mailauth(NodeProgram program, Map<String, List<String>> records) {
    this.program = program;
    this.records = records;
  }

  /// Installs what is missing.
  ///
  /// @param folder with the program
  /// @param records TXT records of the DNS, by name
  public static Mailauth in(Path folder, Map<String, List<String>> records)
      throws IOException, InterruptedException {
    return new Mailauth(NodeProgram.in(folder, "judge.js"), records);
  }

  /// The verdicts in the order of the mails.
  ///
  /// @param client the address of the server that hands them over
  public List<Verdict> judge(String client, List<ReceivedMail> mails)
      throws IOException, InterruptedException {
    List<Map<String, String>> given =
        mails.stream()
            .map(
                mail ->
                    Map.of(
                        "raw",
                        Base64.getEncoder().encodeToString(mail.bytes()),
                        "ip",
                        client,
                        "sender",
                        mail.envelopeSender()))
            .toList();
    String answer =
        program.run(JSON.writeValueAsString(Map.of("records", records, "mails", given)), PATIENCE);
    return JSON.readValue(answer, new TypeReference<List<Verdict>>() {});
  }
}
