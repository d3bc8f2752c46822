package io.slotwright.chaos.mail.check;

import io.slotwright.chaos.mail.history.MailHistory;
import io.slotwright.chaos.mail.history.MailId;
import io.slotwright.chaos.mail.history.Told;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every mail that a change required was accepted by the mail server. The server refuses none for
/// good, so there is no other way for a mail to end.
final class NothingLost implements MailCheck {

  @Override
  public String promise() {
    return "no mail is lost";
  }

  @Override
  public List<String> breaches(MailHistory history) {
    Set<MailId> accepted = history.byId().keySet();
    Set<String> reminded =
        history.acceptances().stream()
            .filter(each -> each.id().isReminder())
            .map(each -> each.recipient())
            .collect(Collectors.toSet());
    return history.told().stream()
        .flatMap(told -> lost(told, accepted, reminded))
        .map(lost -> lost + " was never accepted")
        .toList();
  }

  private static Stream<String> lost(Told told, Set<MailId> accepted, Set<String> reminded) {
    Stream<String> changes =
        told.changes().stream().filter(id -> !accepted.contains(id)).map(MailId::toString);
    return told.reminded() && !reminded.contains(told.recipient())
        ? Stream.concat(changes, Stream.of("the reminder of " + told.booking()))
        : changes;
  }
}
