package io.slotwright.chaos.mail.check;

import io.slotwright.chaos.mail.history.Acceptance;
import io.slotwright.chaos.mail.history.MailHistory;
import java.util.ArrayList;
import java.util.List;

/// A mail is accepted again only if the sender could not know that it was accepted, or could not
/// store it: the answer before was lost, or the replica or its database died soon after it.
public final class TwiceForAReason implements MailCheck {

  /// From an answer to our commit, on a busy machine.
  private static final long COMMITTED_WITHIN_MILLIS = 3_000;

  @Override
  public String promise() {
    return "a second copy only where a fault fell between acceptance and commit";
  }

  @Override
  public List<String> breaches(MailHistory history) {
    List<String> breaches = new ArrayList<>();
    for (List<Acceptance> copies : history.byId().values()) {
      for (Acceptance copy : copies.subList(0, copies.size() - 1)) {
        if (copy.answered() && !died(copy, history)) {
          breaches.add(copy + " was accepted again, though its answer was given and nobody died");
        }
      }
    }
    return breaches;
  }

  /// How many copies there are besides the first.
  public static long count(MailHistory history) {
    return history.acceptances().size() - history.byId().size();
  }

  private static boolean died(Acceptance mail, MailHistory history) {
    return history.deaths().stream()
        .filter(death -> death.replica() == mail.replica() || death.replica() < 0)
        .mapToLong(death -> death.millis() - mail.millis())
        .anyMatch(after -> after >= -COMMITTED_WITHIN_MILLIS && after <= COMMITTED_WITHIN_MILLIS);
  }
}
