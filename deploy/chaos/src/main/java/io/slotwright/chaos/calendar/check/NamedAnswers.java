package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Answer.Refused;
import io.slotwright.chaos.calendar.history.Answer.Silence;
import io.slotwright.chaos.calendar.history.Answer.Unchanged;
import io.slotwright.chaos.calendar.history.Answer.Whole;
import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Deed.Ended;
import io.slotwright.chaos.check.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// During faults clients get an answer, or learn that there is none at present, and nothing else;
/// and an answer from memory says how old it is.
final class NamedAnswers implements CalendarCheck {
  private static final int UNAVAILABLE = 503;
  private static final String UNKNOWN_VERSION = "unknown-version";

  /// From the codes that are reserved for applications (RFC 6455, section 7.4.2).
  private static final int FIRST_OF_OUR_OWN = 4_400;

  private static final int LAST_OF_OUR_OWN = 4_499;

  /// What the gateway says where a replica would have said nothing.
  private static final Set<String> OF_THE_GATEWAY =
      Set.of("upstream-broke-off", "upstream-timeout");

  /// Of a connection that was not opened, by a replica or by the gateway.
  private static final Set<Integer> NOT_OPENED = Set.of(502, UNAVAILABLE, 504);

  /// 1001: the service goes away; 1012: it restarts; 1013: try again later.
  private static final Set<Integer> FAIR_ENDS = Set.of(1_001, Ended.LOST, 1_012, 1_013);

  @Override
  public String promise() {
    return "only an answer, 503 or a named close code, and what is stale says since when";
  }

  @Override
  public List<Breach> breaches(CalendarHistory history) {
    List<Breach> breaches = new ArrayList<>();
    for (List<Deed> deeds : history.byClient()) {
      for (int number = 0; number < deeds.size(); number++) {
        Deed deed = deeds.get(number);
        broken(deed, deeds.subList(number + 1, deeds.size()))
            .ifPresent(what -> breaches.add(breach(what, deed)));
      }
    }
    return breaches;
  }

  private static Optional<String> broken(Deed deed, List<Deed> later) {
    return switch (deed) {
      case Deed.Read read ->
          switch (read.answer()) {
            case Whole whole when whole.age() == Age.STALE_WITHOUT_A_TIME ->
                Optional.of("stale, but not since when");
            case Whole whole -> Optional.empty();
            case Unchanged unchanged when unchanged.posts().isEmpty() ->
                Optional.of("unchanged, by an entity tag that the client does not have");
            case Unchanged unchanged -> Optional.empty();
            case Refused(int status, String code) ->
                status == UNAVAILABLE
                        || OF_THE_GATEWAY.contains(code)
                        || (code.equals(UNKNOWN_VERSION) && isOver(read, later))
                    ? Optional.empty()
                    : Optional.of("answered with %d %s".formatted(status, code));
            case Silence silence -> Optional.empty();
          };
      case Ended(var _, int code, var _) ->
          FAIR_ENDS.contains(code) || NOT_OPENED.contains(code) || isOurOwn(code)
              ? Optional.empty()
              : Optional.of("ended by %d".formatted(code));
      case Deed.Joined joined -> Optional.empty();
      case Deed.Framed framed -> Optional.empty();
      case Deed.Compared compared -> Optional.empty();
    };
  }

  private static boolean isOurOwn(int code) {
    return code >= FIRST_OF_OUR_OWN && code <= LAST_OF_OUR_OWN;
  }

  /// Whether the epoch of what the request knew has ended: a known version may be unknown only
  /// then.
  private static boolean isOver(Deed.Read read, List<Deed> later) {
    return later.stream()
        .map(Said::by)
        .filter(said -> said.posts().keySet().containsAll(read.told().keySet()))
        .findFirst()
        .filter(said -> read.told().entrySet().stream().anyMatch(said::isOfAnotherEpochThan))
        .isPresent();
  }
}
