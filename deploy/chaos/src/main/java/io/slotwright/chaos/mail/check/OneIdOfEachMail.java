package io.slotwright.chaos.mail.check;

import io.slotwright.chaos.mail.history.Acceptance;
import io.slotwright.chaos.mail.history.MailHistory;
import io.slotwright.chaos.mail.history.MailId;
import io.slotwright.chaos.mail.history.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Each mail has the id that follows from what it tells, in every copy: so receivers can recognise
/// a copy. A customer gets no mail that nothing required.
final class OneIdOfEachMail implements MailCheck {

  @Override
  public String promise() {
    return "every copy of a mail has the same Message-ID";
  }

  @Override
  public List<String> breaches(MailHistory history) {
    Map<String, Told> told =
        history.told().stream().collect(Collectors.toMap(Told::recipient, Function.identity()));
    Set<String> reminders = new HashSet<>();
    return history.byId().values().stream()
        .map(List::getFirst)
        .filter(mail -> !isExpected(mail, told.get(mail.recipient()), reminders))
        .map(mail -> mail + " is a mail that nothing required")
        .toList();
  }

  private static boolean isExpected(Acceptance mail, @Nullable Told told, Set<String> reminders) {
    MailId id = mail.id();
    return told != null
        && (id.isReminder() ? reminders.add(mail.recipient()) : told.changes().contains(id));
  }
}
