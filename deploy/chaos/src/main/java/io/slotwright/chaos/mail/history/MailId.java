package io.slotwright.chaos.mail.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `Message-ID` of Slotwright: what the mail is about, its kind, and the version of what it
/// tells.
public record MailId(String about, String kind, long version) {
  private static final Pattern FORM = Pattern.compile("<([0-9a-f-]{36})\\.([a-z-]+)\\.(\\d+)@.+>");

  /// @throws IllegalArgumentException when `text` is not one
  public static MailId parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("no Message-ID of ours: " + text);
    }
    return new MailId(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)));
  }

  public boolean isReminder() {
    return kind.startsWith("reminder");
  }
}
