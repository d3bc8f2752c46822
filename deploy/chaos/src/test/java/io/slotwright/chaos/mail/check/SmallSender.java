package io.slotwright.chaos.mail.check;

import io.slotwright.chaos.mail.history.Acceptance;
import io.slotwright.chaos.mail.history.Death;
import io.slotwright.chaos.mail.history.MailHistory;
import io.slotwright.chaos.mail.history.MailId;
import io.slotwright.chaos.mail.history.Told;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A sender of mails in memory, with two replicas, of which the first is killed at the tenth mail.
/// It keeps its promises, unless it has a flaw.
final class SmallSender {
  private static final int MILLIS_PER_MAIL = 1_000;
  private static final int DIES_AT = 10;

  /// A mistake that senders of mails are known to make.
  enum Flaw {
    NONE,
    /// A batch is marked as sent after all of it is sent.
    MARKED_AFTER_THE_LOOP,
    /// A mail is marked as sent before it is.
    MARKED_BEFORE_SENDING,
    /// A mail that one replica sends can be taken by the other.
    CLAIMED_WITHOUT_LEASE,
    /// A claim never ends, so that what a dead replica has claimed stays claimed.
    CLAIMED_FOR_EVER,
    /// A reminder is about the booking as it was when the reminder was planned.
    REMINDS_OF_THE_OLD_VERSION,
    /// A cancellation is sent at once.
    CANCELS_FIRST,
    /// A second attempt has an id of its own.
    NEW_ID_FOR_EACH_ATTEMPT
  }

  private final Flaw flaw;
  private final List<Told> told = new ArrayList<>();
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final List<Death> deaths = new ArrayList<>();
  private final Deque<Work> queue = new ArrayDeque<>();
  private final Set<MailId> marked = new HashSet<>();
  private long millis;

  private record Work(MailId id, String recipient) {}

  SmallSender(Flaw flaw) {
    this.flaw = flaw;
  }

  MailHistory send(int customers) {
    for (int number = 0; number < customers; number++) {
      tell(number);
    }
    List<Work> batch = List.copyOf(queue);
    batch.stream().takeWhile(mail -> deaths.isEmpty()).forEach(mail -> attempt(0, mail));
    if (flaw != Flaw.CLAIMED_FOR_EVER) {
      batch.stream().filter(mail -> !marked.contains(mail.id())).forEach(mail -> attempt(1, mail));
    }
    return new MailHistory(told, acceptances, List.of(), deaths);
  }

  /// Every third customer cancels, every fifth is reminded.
  private void tell(int number) {
    String booking = new UUID(0, number).toString();
    String recipient = "c" + number + "@example.test";
    MailId made = new MailId(booking, "booking-confirmed", 1);
    MailId cancelled = new MailId(booking, "booking-cancelled", 2);
    boolean cancels = number % 3 == 0;
    boolean reminds = number % 5 == 0;
    told.add(
        new Told(
            recipient,
            booking,
            cancels ? List.of(made, cancelled) : List.of(made),
            reminds && !cancels));
    List<MailId> mails = new ArrayList<>(List.of(made));
    if (reminds && !cancels) {
      mails.add(reminder(number));
    }
    if (cancels) {
      mails.add(flaw == Flaw.CANCELS_FIRST ? 0 : mails.size(), cancelled);
    }
    if (reminds && cancels && flaw == Flaw.REMINDS_OF_THE_OLD_VERSION) {
      mails.add(reminder(number));
    }
    mails.forEach(id -> queue.add(new Work(id, recipient)));
  }

  private static MailId reminder(int number) {
    return new MailId(new UUID(1, number).toString(), "reminder", 1);
  }

  private void attempt(int replica, Work mail) {
    boolean dies = replica == 0 && acceptances.size() + 1 >= DIES_AT && deaths.isEmpty();
    if (dies && flaw == Flaw.MARKED_BEFORE_SENDING) {
      marked.add(mail.id());
      deaths.add(new Death(replica, millis));
      return;
    }
    accept(replica, mail, !dies);
    if (dies) {
      deaths.add(new Death(replica, millis));
      return;
    }
    if (flaw == Flaw.CLAIMED_WITHOUT_LEASE && acceptances.size() == 3) {
      accept(1, mail, true);
    }
    if (replica == 1 || flaw != Flaw.MARKED_AFTER_THE_LOOP) {
      marked.add(mail.id());
    }
  }

  private void accept(int replica, Work mail, boolean answered) {
    millis += MILLIS_PER_MAIL;
    MailId id =
        replica == 1 && flaw == Flaw.NEW_ID_FOR_EACH_ATTEMPT
            ? new MailId(mail.id().about(), mail.id().kind(), mail.id().version() + 100)
            : mail.id();
    acceptances.add(
        new Acceptance(acceptances.size() + 1, millis, replica, id, mail.recipient(), answered));
  }
}
