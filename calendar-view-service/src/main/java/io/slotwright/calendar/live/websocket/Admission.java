package io.slotwright.calendar.live.websocket;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.flow.LiveSettings;
import io.slotwright.calendar.live.flow.WatchedCalendars;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.plumbing.http.ForwardedClients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Decides which clients may connect, and reads the calendar before they do: a client that reads it
/// after connecting then misses no change in between.
@ApplicationScoped
class Admission implements HttpUpgradeCheck {

  /// The calendar as of before the connection opened; absent when the post does not exist.
  static final TypedKey<PostWeek> CALENDAR = new TypedKey<>("calendar");

  private static final Logger LOG = Logger.getLogger(Admission.class);
  private static final TypedKey<String> ADDRESS = new TypedKey<>("address");
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final WatchedCalendars calendars;
  private final LiveSettings settings;
  private final ForwardedClients clients;
  private final AtomicInteger connections = new AtomicInteger();
  private final ConcurrentMap<String, Integer> connectionsByAddress = new ConcurrentHashMap<>();

  Admission(WatchedCalendars calendars, LiveSettings settings, ForwardedClients clients) {
    this.calendars = calendars;
    this.settings = settings;
    this.clients = clients;
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    String address = clients.addressOf(context.httpRequest());
    if (isFull(address)) {
      return CheckResult.rejectUpgrade(TOO_MANY_REQUESTS);
    }
    context.userData().put(ADDRESS, address);
    return readCalendar(context)
        .invoke(calendar -> calendar.ifPresent(week -> context.userData().put(CALENDAR, week)))
        .map(read -> CheckResult.permitUpgradeSync())
        .onFailure()
        .invoke(failure -> LOG.warnf("a viewer is turned away: %s", failure.toString()))
        .onFailure()
        .recoverWithItem(() -> CheckResult.rejectUpgradeSync(UNAVAILABLE));
  }

  /// Whether the connection is within the limits, even if others were admitted at the same moment.
  boolean opened(WebSocketConnection connection) {
    return connections.incrementAndGet() <= settings.connections()
        & connectionsByAddress.merge(addressOf(connection), 1, Integer::sum)
            <= settings.connectionsPerAddress();
  }

  void closed(WebSocketConnection connection) {
    connections.decrementAndGet();
    connectionsByAddress.computeIfPresent(
        addressOf(connection), (address, count) -> count == 1 ? null : count - 1);
  }

  private boolean isFull(String address) {
    return connections.get() >= settings.connections()
        || connectionsByAddress.getOrDefault(address, 0) >= settings.connectionsPerAddress();
  }

  private Uni<Optional<PostWeek>> readCalendar(HttpUpgradeContext context) {
    return Post.parseId(context.pathParam("post_id"))
        .map(calendars::read)
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private static String addressOf(WebSocketConnection connection) {
    return connection.userData().get(ADDRESS);
  }
}
