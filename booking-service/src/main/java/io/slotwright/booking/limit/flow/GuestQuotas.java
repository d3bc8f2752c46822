package io.slotwright.booking.limit.flow;

import static io.slotwright.booking.limit.Limit.BOOKINGS_PER_ADDRESS;
import static io.slotwright.booking.limit.Limit.BOOKINGS_PER_ADDRESS_EVERYWHERE;
import static io.slotwright.booking.limit.Limit.BOOKINGS_PER_CLIENT;
import static io.slotwright.booking.limit.Limit.BOOKINGS_PER_EMAIL;
import static io.slotwright.booking.limit.Limit.BOOKINGS_PER_ORGANISATION;
import static io.slotwright.booking.limit.Limit.BOOKINGS_PER_POINT;
import static io.slotwright.booking.limit.Limit.HOLDS_PER_ADDRESS;
import static io.slotwright.booking.limit.Limit.HOLDS_PER_ORGANISATION;
import static io.slotwright.booking.limit.Limit.HOLDS_PER_POINT;

import io.slotwright.booking.limit.Client;
import io.slotwright.booking.limit.Limit;
import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.token.LinkTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The quotas that a guest's hold or booking uses. A client and a mail address are counted
/// separately at each service point; a limit that a point sets replaces the default.
@ApplicationScoped
public class GuestQuotas {

  private final LimitSettings suite;
  private final LinkTokens tokens;

  GuestQuotas(LimitSettings settings, LinkTokens tokens) {
    this.suite = settings;
    this.tokens = tokens;
  }

  public List<Quota> ofHold(ServicePoint point, Client client) {
    PointLimits own = point.guests().limits();
    String at = "@" + point.id();
    return new Counts()
        .add(HOLDS_PER_ADDRESS, client.address() + at, suite.holdsPerAddressPerHour())
        .add(
            HOLDS_PER_POINT,
            point.id().toString(),
            either(own.holdsPerPointPerHour(), suite.holdsPerPointPerHour()))
        .add(
            HOLDS_PER_ORGANISATION,
            point.organisationId().toString(),
            suite.holdsPerOrganisationPerHour())
        .quotas;
  }

  /// @param email as it was typed
  public List<Quota> ofBooking(ServicePoint point, Client client, String email) {
    PointLimits own = point.guests().limits();
    String at = "@" + point.id();
    int perClient = either(own.bookingsPerClientPerDay(), suite.bookingsPerClientPerDay());
    return new Counts()
        .add(BOOKINGS_PER_CLIENT, client.name() + at, perClient)
        .add(
            BOOKINGS_PER_ADDRESS,
            client.address() + at,
            client.isNamed() ? perAddress(own.bookingsPerClientPerDay()) : 0)
        .add(
            BOOKINGS_PER_ADDRESS_EVERYWHERE,
            client.address() + "@" + point.organisationId(),
            everywhere(own.bookingsPerClientPerDay()))
        .add(
            BOOKINGS_PER_EMAIL,
            tokens.pseudonymOfMailbox(email) + at,
            either(own.bookingsPerEmailPerDay(), suite.bookingsPerEmailPerDay()))
        .add(
            BOOKINGS_PER_POINT,
            point.id().toString(),
            either(own.bookingsPerPointPerHour(), suite.bookingsPerPointPerHour()))
        .add(
            BOOKINGS_PER_ORGANISATION,
            point.organisationId().toString(),
            suite.bookingsPerOrganisationPerHour())
        .quotas;
  }

  /// An address may have at least what one client may.
  private int perAddress(@Nullable Integer perClient) {
    return atLeast(perClient, suite.bookingsPerAddressPerDay());
  }

  private int everywhere(@Nullable Integer perClient) {
    return atLeast(perClient, suite.bookingsPerAddressEverywherePerDay());
  }

  private static int atLeast(@Nullable Integer perClient, int ofSuite) {
    return perClient == null || ofSuite == 0 ? ofSuite : Math.max(perClient, ofSuite);
  }

  private static int either(@Nullable Integer ofPoint, int ofSuite) {
    return ofPoint == null ? ofSuite : ofPoint;
  }

  /// Collects quotas; a limit of 0 is none.
  private static final class Counts {

    private final List<Quota> quotas = new ArrayList<>();

    Counts add(Limit limit, String of, int most) {
      if (most > 0) {
        quotas.add(Quota.of(limit, of, most));
      }
      return this;
    }
  }
}
