package io.slotwright.calendar.live.websocket;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.slotwright.calendar.live.flow.Places;
import io.slotwright.calendar.week.flow.CurrentCalendars;
import io.slotwright.plumbing.http.ForwardedClients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Decides which clients may connect, once the replica knows the calendars as they are: a post that
/// a client has just read must exist.
@ApplicationScoped
class Admission implements HttpUpgradeCheck {

  private static final Logger LOG = Logger.getLogger(Admission.class);
  private static final TypedKey<String> ADDRESS = new TypedKey<>("address");
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final CurrentCalendars calendars;
  private final Places places;
  private final ForwardedClients clients;

  Admission(CurrentCalendars calendars, Places places, ForwardedClients clients) {
    this.calendars = calendars;
    this.places = places;
    this.clients = clients;
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    String address = clients.addressOf(context.httpRequest());
    if (places.isFull(address)) {
      return CheckResult.rejectUpgrade(TOO_MANY_REQUESTS);
    }
    context.userData().put(ADDRESS, address);
    return calendars
        .staleSince()
        .map(known -> CheckResult.permitUpgradeSync())
        .onFailure()
        .invoke(failure -> LOG.warnf("a viewer is turned away: %s", failure.toString()))
        .onFailure()
        .recoverWithItem(() -> CheckResult.rejectUpgradeSync(UNAVAILABLE));
  }

  /// Whether the connection is within the limits, even if others were admitted at the same moment.
  boolean opened(WebSocketConnection connection) {
    return places.take(addressOf(connection));
  }

  void closed(WebSocketConnection connection) {
    places.free(addressOf(connection));
  }

  static String addressOf(WebSocketConnection connection) {
    return connection.userData().get(ADDRESS);
  }
}
