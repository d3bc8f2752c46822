package io.slotwright.acceptance.history;

import io.slotwright.acceptance.client.Mailbox.Mail;
import io.slotwright.acceptance.client.Week.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The suite's promises whatever happens to its components. Checks report one sentence for each
/// breach, none when all is well.
public final class Promises {
  private static final String CONFIRMATION = "booking-confirmed";
  private static final String CANCELLATION = "booking-cancelled";

  private final Collection<AcknowledgedBooking> told;
  private final Collection<FinalBooking> kept;

  public Promises(Collection<AcknowledgedBooking> told, Collection<FinalBooking> kept) {
    this.told = told;
    this.kept = kept;
  }

  /// No acknowledged booking is lost, and no booking exists that was not acknowledged.
  public List<String> brokenToCustomers() {
    Map<String, FinalBooking> byId =
        kept.stream().collect(Collectors.toMap(FinalBooking::booking, Function.identity()));
    Set<String> known = told.stream().map(AcknowledgedBooking::booking).collect(Collectors.toSet());
    return Stream.concat(
            told.stream().flatMap(each -> broken(each, byId.get(each.booking()))),
            kept.stream()
                .filter(each -> !known.contains(each.booking()))
                .map(each -> "no customer was told of booking " + each.booking()))
        .toList();
  }

  private static Stream<String> broken(AcknowledgedBooking promise, FinalBooking kept) {
    if (kept == null) {
      return Stream.of("booking %s is lost".formatted(promise.booking()));
    }
    String status = promise.cancelled() ? FinalBooking.CANCELLED : "confirmed";
    boolean same =
        kept.status().equals(status)
            && kept.post().equals(promise.post())
            && kept.startsAt().equals(promise.startsAt())
            && kept.occupiedUntil().equals(promise.occupiedUntil());
    return same
        ? Stream.empty()
        : Stream.of(
            "booking was acknowledged as %s %s, and is %s".formatted(status, promise, kept));
  }

  /// No two live bookings of a post overlap.
  public List<String> overlaps() {
    List<FinalBooking> live = live().sorted(FinalBooking.BY_PLACE).toList();
    List<String> found = new ArrayList<>();
    for (int i = 1; i < live.size(); i++) {
      FinalBooking before = live.get(i - 1);
      FinalBooking after = live.get(i);
      if (before.post().equals(after.post())
          && before.overlaps(after.startsAt(), after.occupiedUntil())) {
        found.add("bookings %s and %s overlap".formatted(before, after));
      }
    }
    return found;
  }

  /// Each customer, who asked once, has one booking.
  public List<String> bookedTwice() {
    return kept.stream()
        .collect(Collectors.groupingBy(FinalBooking::email, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> "%s has %d bookings".formatted(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// One mail for each fact. A mail whose Message-ID came twice is one mail: SMTP cannot do better
  /// when a connection breaks after the server has taken it (RFC 5321, section 4.5.4.1).
  public List<String> wrongMails(Collection<Mail> mails) {
    Map<String, Set<String>> idsByCustomer =
        mails.stream()
            .collect(
                Collectors.groupingBy(
                    Mail::to, Collectors.mapping(Mail::messageId, Collectors.toSet())));
    return told.stream()
        .flatMap(each -> wrongMails(each, idsByCustomer.getOrDefault(each.email(), Set.of())))
        .toList();
  }

  private static Stream<String> wrongMails(AcknowledgedBooking promise, Set<String> messageIds) {
    return Stream.concat(
        wrongMails(promise, messageIds, CONFIRMATION, 1),
        wrongMails(promise, messageIds, CANCELLATION, promise.cancelled() ? 1 : 0));
  }

  private static Stream<String> wrongMails(
      AcknowledgedBooking promise, Set<String> messageIds, String kind, int expected) {
    long found = messageIds.stream().filter(id -> id.contains(kind)).count();
    return found == expected
        ? Stream.empty()
        : Stream.of(
            "booking %s has %d mails of kind %s instead of %d"
                .formatted(promise.booking(), found, kind, expected));
  }

  /// The number of mails that came again under the same Message-ID.
  public static long repeated(Collection<Mail> mails) {
    return mails.size() - mails.stream().map(Mail::messageId).distinct().count();
  }

  /// A cell is booked exactly when a live booking overlaps it.
  public List<String> wrongCells(Collection<FinalWeek> weeks) {
    return weeks.stream()
        .flatMap(
            seen ->
                seen.week().cells().stream()
                    .filter(cell -> isWrong(seen.post(), cell))
                    .map(cell -> "post %s: %s".formatted(seen.post(), cell)))
        .toList();
  }

  private boolean isWrong(String post, Cell cell) {
    boolean taken =
        live()
            .anyMatch(
                booking ->
                    booking.post().equals(post) && booking.overlaps(cell.start(), cell.end()));
    return taken != cell.status().equals("booked");
  }

  private Stream<FinalBooking> live() {
    return kept.stream().filter(FinalBooking::isLive);
  }
}
