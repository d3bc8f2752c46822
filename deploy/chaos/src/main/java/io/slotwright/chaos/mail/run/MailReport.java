package io.slotwright.chaos.mail.run;

import io.slotwright.chaos.mail.check.MailCheck;
import io.slotwright.chaos.mail.check.TwiceForAReason;
import io.slotwright.chaos.mail.history.Fate;
import io.slotwright.chaos.mail.history.MailHistory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A run as Markdown.
public record MailReport(MailHistory history, List<String> faults) {
  private static final int EXAMPLES = 5;

  public boolean isKept() {
    return MailCheck.all().stream().allMatch(check -> check.breaches(history).isEmpty());
  }

  @Override
  public String toString() {
    return """
    # Chaos: mails

    %,d bookings, %,d mails, accepted %,d times: %,d second copies, each with the Message-ID of the first.

    %s

    | fault | number |
    | --- | --- |
    %s

    At the end, by what the service says: %s.
    """
        .formatted(
            history.told().size(),
            history.byId().size(),
            history.acceptances().size(),
            TwiceForAReason.count(history),
            verdicts(),
            counted(faults).entrySet().stream()
                .map(fault -> "| %s | %,d |".formatted(fault.getKey(), fault.getValue()))
                .collect(Collectors.joining("\n")),
            counted(history.fates().stream().map(Fate::status).toList()));
  }

  private String verdicts() {
    return MailCheck.all().stream()
        .map(check -> verdict(check.promise(), check.breaches(history)))
        .collect(Collectors.joining("\n", "| promise | |\n| --- | --- |\n", ""));
  }

  private static String verdict(String promise, List<String> breaches) {
    return breaches.isEmpty()
        ? "| %s | kept |".formatted(promise)
        : "| %s | broken %,d times: %s |"
            .formatted(
                promise,
                breaches.size(),
                breaches.stream().limit(EXAMPLES).collect(Collectors.joining("; ")));
  }

  private static Map<String, Long> counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
  }
}
