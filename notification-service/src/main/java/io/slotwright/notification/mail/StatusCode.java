package io.slotwright.notification.mail;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An enhanced status code (RFC 3463), such as `5.1.1`.
///
/// @param level 2 for success, 4 for a failure that may pass, 5 for a permanent one
public record StatusCode(int level, int subject, int detail) {

  private static final Pattern FORM = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\S)");

  /// There is no such mailbox or domain, it has moved, or it takes no mail. Not those that concern
  /// the sender, a full mailbox, the size of a mail, or a policy: these may be our own fault.
  private static final Set<String> NO_SUCH_MAILBOX =
      Set.of("1.0", "1.1", "1.2", "1.3", "1.6", "1.10", "2.1");

  /// The code that `text` begins with; empty when it begins with none.
  public static Optional<StatusCode> atStartOf(String text) {
    Matcher found = FORM.matcher(text.strip());
    return found.lookingAt()
        ? Optional.of(new StatusCode(number(found, 1), number(found, 2), number(found, 3)))
        : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  public boolean isPermanent() {
    return level == 5;
  }

  /// Whether no mail will ever reach the recipient.
  public boolean saysNoSuchMailbox() {
    return isPermanent() && NO_SUCH_MAILBOX.contains(subject + "." + detail);
  }

  @Override
  public String toString() {
    return level + "." + subject + "." + detail;
  }
}
