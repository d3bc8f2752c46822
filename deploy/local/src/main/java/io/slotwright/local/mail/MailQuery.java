package io.slotwright.local.mail;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Selects the mails to show.
///
/// @param to a recipient's address; null for any
/// @param limit at most so many
record MailQuery(@Nullable String to, long limit) {
  /// Reads the decoded query of a URL and ignores unknown or invalid parameters.
  static MailQuery parse(@Nullable String query) {
    @Nullable String to = null;
    long limit = Long.MAX_VALUE;
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (pair.startsWith("to=")) {
        to = pair.substring("to=".length());
      } else if (pair.matches("limit=\\d{1,9}")) {
        limit = Long.parseLong(pair.substring("limit=".length()));
      }
    }
    return new MailQuery(to, limit);
  }

  List<ReceivedMail> applyTo(List<ReceivedMail> mails) {
    Stream<ReceivedMail> wanted = mails.stream();
    if (to != null) {
      wanted = wanted.filter(mail -> mail.to().stream().anyMatch(to::equalsIgnoreCase));
    }
    return wanted.limit(limit).toList();
  }
}
