package io.slotwright.booking.booking.flow;

import io.slotwright.booking.booking.Booking;
import io.slotwright.booking.booking.BookingLife;
import io.slotwright.booking.booking.Grounds;
import io.slotwright.booking.booking.Transition;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.flow.FillBasket;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Changes services, length or contact of a booking that is open, at the time at which it starts.
@ApplicationScoped
public class EditBooking {

  /// What changes.
  ///
  /// @param services null for those it has
  /// @param carType null for the one it has
  /// @param length null for that of the services, when these change
  /// @param customer null for the one it has
  public record Edit(
      @Nullable List<UUID> services,
      @Nullable String carType,
      @Nullable Duration length,
      @Nullable Customer customer,
      Grounds grounds) {

    private boolean isOfServices() {
      return services != null || carType != null;
    }
  }

  private final Bookings bookings;
  private final Supply supply;
  private final ReadPhone phones;
  private final FillBasket baskets;
  private final WriteEdit write;

  EditBooking(
      Bookings bookings, Supply supply, ReadPhone phones, FillBasket baskets, WriteEdit write) {
    this.bookings = bookings;
    this.supply = supply;
    this.phones = phones;
    this.baskets = baskets;
    this.write = write;
  }

  /// Refused when the booking is over, when the services do not exist at its point, when the
  /// telephone number is none there, and when the
  /// time that it needs then is not free; the booking stays as it was.
  ///
  /// @param seen whether a version of the booking is one that the caller means
  /// @return the event; empty when nothing is different
  public Uni<Decision<Optional<BookingChanged>>> edit(
      UUID id, Access access, LongPredicate seen, Edit edit) {
    return Contention.change(bookings, id, access, seen, caller -> edit(caller, edit));
  }

  private Uni<Decision<Optional<BookingChanged>>> edit(Admitted caller, Edit edit) {
    Booking booking = caller.booking();
    if (!booking.isOpen()) {
      return Decisions.refuse(closed(booking));
    }
    return customer(booking, edit)
        .chain(known -> Decisions.whenAccepted(known, customer -> edit(caller, customer, edit)));
  }

  private Uni<Decision<Optional<BookingChanged>>> edit(
      Admitted caller, Customer customer, Edit edit) {
    Booking booking = caller.booking();
    return basket(booking, edit)
        .chain(
            filled ->
                Decisions.whenAccepted(
                    filled,
                    basket ->
                        write.as(
                            caller,
                            booking.edited(basket, customer),
                            length(booking, basket, edit),
                            edit.grounds())));
  }

  private Uni<Decision<Customer>> customer(Booking booking, Edit edit) {
    @Nullable Customer other = edit.customer();
    return other == null
        ? Decisions.accept(booking.customer())
        : supply
            .pointThatWas(booking.basket().servicePointId())
            .map(Optional::orElseThrow)
            .map(point -> phones.ofCustomer(other, point));
  }

  private Uni<Decision<Basket>> basket(Booking booking, Edit edit) {
    if (!edit.isOfServices()) {
      return Decisions.accept(booking.basket());
    }
    Basket now = booking.basket();
    List<UUID> services =
        edit.services() == null
            ? now.lines().stream().map(ServiceLine::serviceId).toList()
            : edit.services();
    return baskets
        .fill(services, edit.carType() == null ? now.carType() : edit.carType())
        .map(
            filled ->
                filled instanceof Decision.Accepted<Basket>(Basket basket)
                        && !basket.servicePointId().equals(now.servicePointId())
                    ? Decision.refuse(Basket.refusalOfAnotherPoint())
                    : filled);
  }

  private static Duration length(Booking booking, Basket basket, Edit edit) {
    if (edit.length() != null) {
      return edit.length();
    }
    return edit.isOfServices() ? basket.length() : booking.appointment().timing().length();
  }

  private static Refusal closed(Booking booking) {
    return new Transition.Illegal(
            booking.state().status(), "edit", BookingLife.allowed(booking.state()))
        .refusal();
  }
}
