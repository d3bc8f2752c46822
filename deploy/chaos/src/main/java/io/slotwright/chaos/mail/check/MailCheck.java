package io.slotwright.chaos.mail.check;

import io.slotwright.chaos.mail.history.MailHistory;
import java.util.List;

/// A promise about mails, and a check of a history for breaches of it.
public interface MailCheck {

  /// The promise, in a few words.
  String promise();

  /// One sentence for each breach; empty when the promise was kept.
  List<String> breaches(MailHistory history);

  /// All checks.
  static List<MailCheck> all() {
    return List.of(
        new NothingLost(), new NothingOutdated(), new TwiceForAReason(), new OneIdOfEachMail());
  }
}
