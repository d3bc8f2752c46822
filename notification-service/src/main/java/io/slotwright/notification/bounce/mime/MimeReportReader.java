package io.slotwright.notification.bounce.mime;

import io.slotwright.notification.bounce.Report;
import io.slotwright.notification.bounce.flow.ReportReader;
import io.slotwright.notification.mail.StatusCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;

/// Reads delivery status notifications (RFC 3464) and feedback reports (RFC 5965). Both are a
/// `multipart/report` (RFC 6522): a text for people, the report, and the mail or its headers.
public final class MimeReportReader implements ReportReader {

  /// Our mails have one recipient each; no honest report has more groups of fields.
  private static final int MOST_RECIPIENTS = 10;

  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>@\\s]{1,200}@[^<>@\\s]{1,200}>");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@,;]{1,64}@[^\\s<>@,;]{1,255}");

  /// The others, such as `not-spam`, are no complaints.
  private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud");

  @Override
  public List<Report> read(byte[] message) {
    try {
      return read(ReportParts.of(message));
    } catch (MimeException | IOException unreadable) {
      return List.of();
    }
  }

  private static List<Report> read(ReportParts parts) {
    return parts
        .fieldsOf(
            "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
        .map(List::getFirst)
        .map(original -> messageId(original).map(id -> read(parts, original, id)).orElse(List.of()))
        .orElse(List.of());
  }

  private static List<Report> read(
      ReportParts parts, Map<String, String> original, String messageId) {
    Stream<Report> statuses =
        parts.fieldsOf("message/delivery-status", "message/global-delivery-status").stream()
            .flatMap(groups -> groups.stream().limit(MOST_RECIPIENTS))
            .flatMap(group -> status(group, messageId).stream());
    Stream<Report> complaints =
        parts.fieldsOf("message/feedback-report").stream()
            .flatMap(groups -> complaint(groups.getFirst(), original, messageId).stream());
    return Stream.concat(statuses, complaints).toList();
  }

  private static Optional<Report> status(Map<String, String> group, String messageId) {
    Set<String> recipients = addresses(group, "original-recipient", "final-recipient");
    Optional<StatusCode> code = StatusCode.atStartOf(group.getOrDefault("status", ""));
    return switch (word(group, "action")) {
      case "failed" -> Optional.of(new Report.Failed(messageId, recipients, code));
      case "delayed" -> Optional.of(new Report.Delayed(messageId, recipients, code));
      default -> Optional.empty();
    };
  }

  /// Some providers leave the recipient out of the report; then the mail's own header names it.
  private static Optional<Report> complaint(
      Map<String, String> report, Map<String, String> original, String messageId) {
    Set<String> reported = addresses(report, "original-rcpt-to");
    return COMPLAINTS.contains(word(report, "feedback-type"))
        ? Optional.of(
            new Report.Complaint(
                messageId, reported.isEmpty() ? addresses(original, "to") : reported))
        : Optional.empty();
  }

  private static Optional<String> messageId(Map<String, String> original) {
    return MESSAGE_ID
        .matcher(original.getOrDefault("message-id", ""))
        .results()
        .map(MatchResult::group)
        .findFirst();
  }

  /// The first word of a field, in lower case; a comment may follow.
  private static String word(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").toLowerCase(Locale.ROOT).split("[\\s(;]", 2)[0];
  }

  private static Set<String> addresses(Map<String, String> fields, String... names) {
    return Stream.of(names)
        .map(name -> fields.getOrDefault(name, ""))
        .flatMap(text -> ADDRESS.matcher(text).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
