package io.slotwright.chaos.calendar.history;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Deeds as lines for a reader.
public final class Lines {
  private static final int SHORT = 6;

  private Lines() {}

  public static String of(Deed deed) {
    return "%s  client %d  %s".formatted(deed.at(), deed.client(), words(deed));
  }

  private static String words(Deed deed) {
    return switch (deed) {
      case Deed.Read read ->
          "reads %s, knows %s  ->  %s"
              .formatted(read.question(), of(read.told()), of(read.answer()));
      case Deed.Joined joined -> "joins, knows %s".formatted(of(joined.told()));
      case Deed.Framed framed ->
          "is sent a %s of %s %s".formatted(framed.kind(), of(framed.post()), of(framed.stamp()));
      case Deed.Ended ended -> "is cut off: %d".formatted(ended.code());
      case Deed.Compared compared ->
          "compares %s %s: %s"
              .formatted(of(compared.post()), of(compared.stamp()), compared.differences());
    };
  }

  private static String of(Answer answer) {
    return switch (answer) {
      case Answer.Whole whole -> "%s %s %s".formatted(whole.tag(), of(whole.posts()), whole.age());
      case Answer.Unchanged unchanged ->
          "unchanged %s %s".formatted(unchanged.tag(), of(unchanged.posts()));
      case Answer.Refused refused -> "%d %s".formatted(refused.status(), refused.code());
      case Answer.Silence silence -> "no answer: " + silence.why();
    };
  }

  private static String of(Map<UUID, Stamp> posts) {
    return posts.entrySet().stream()
        .map(post -> of(post.getKey()) + " " + of(post.getValue()))
        .sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// A post, by the last part of its id.
  public static String of(UUID post) {
    String whole = post.toString();
    return whole.substring(whole.length() - SHORT);
  }

  /// A state, such as `a8f1.12`.
  public static String of(Stamp stamp) {
    return stamp.epoch().isEmpty()
        ? Long.toString(stamp.version())
        : stamp.epoch() + "." + stamp.version();
  }
}
