package io.slotwright.chaos.mail.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All that a run has seen.
///
/// @param acceptances in their order
public record MailHistory(
    List<Told> told, List<Acceptance> acceptances, List<Fate> fates, List<Death> deaths) {

  public MailHistory {
    told = List.copyOf(told);
    acceptances = List.copyOf(acceptances);
    fates = List.copyOf(fates);
    deaths = List.copyOf(deaths);
  }

  public Map<String, List<Acceptance>> byRecipient() {
    return acceptances.stream().collect(Collectors.groupingBy(Acceptance::recipient));
  }

  public Map<MailId, List<Acceptance>> byId() {
    return acceptances.stream().collect(Collectors.groupingBy(Acceptance::id));
  }
}
