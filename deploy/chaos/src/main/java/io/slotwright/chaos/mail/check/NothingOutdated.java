package io.slotwright.chaos.mail.check;

import io.slotwright.chaos.mail.history.Acceptance;
import io.slotwright.chaos.mail.history.MailHistory;
import java.util.ArrayList;
import java.util.List;

/// After the mail that tells of a change, no mail about an earlier version of the booking is
/// accepted: so a cancellation overtakes nothing, and nobody is reminded of what they know to be
/// over. The reminders of a run are all about the first version.
final class NothingOutdated implements MailCheck {

  @Override
  public String promise() {
    return "no mail is about a version that is no longer";
  }

  @Override
  public List<String> breaches(MailHistory history) {
    List<String> breaches = new ArrayList<>();
    history.byRecipient().values().forEach(mails -> check(mails, breaches));
    return breaches;
  }

  private static void check(List<Acceptance> mails, List<String> breaches) {
    long newest = 0;
    for (Acceptance mail : mails) {
      long version = mail.id().isReminder() ? 1 : mail.id().version();
      if (version < newest) {
        breaches.add("%s was accepted after the mail about version %d".formatted(mail, newest));
      }
      newest = Math.max(newest, version);
    }
  }
}
