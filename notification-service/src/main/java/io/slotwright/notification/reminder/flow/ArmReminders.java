package io.slotwright.notification.reminder.flow;

import static java.util.Comparator.comparing;

import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.notification.booking.Booking;
import io.slotwright.notification.booking.flow.BookingNews;
import io.slotwright.notification.booking.flow.Bookings;
import io.slotwright.notification.point.flow.PointNews;
import io.slotwright.notification.reminder.ReminderPlan;
import io.slotwright.notification.reminder.ReminderTimes;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Computes the pending reminders of bookings, in the transaction that changes what they depend on.
@ApplicationScoped
public class ArmReminders implements BookingNews, PointNews {

  private static final UUID FIRST = new UUID(0, 0);
  private static final int BATCH = 500;
  private static final Reminders NONE = new Reminders(null, List.of());

  private final PendingReminders reminders;
  private final ReminderPlans plans;
  private final Bookings bookings;
  private final InstantSource clock;

  ArmReminders(
      PendingReminders reminders, ReminderPlans plans, Bookings bookings, InstantSource clock) {
    this.reminders = reminders;
    this.plans = plans;
    this.bookings = bookings;
    this.clock = clock;
  }

  /// A booking whose service point is unknown gets its reminders when the point is heard of.
  @Override
  public Uni<Void> changed(SqlClient connection, List<Booking> changed) {
    List<UUID> points =
        changed.stream().map(booking -> booking.event().servicePointId()).distinct().toList();
    return plans.of(connection, points).chain(plan -> arm(connection, changed, plan));
  }

  @Override
  public Uni<Void> pointsChanged(SqlClient connection, List<ServicePointChanged> points) {
    return InTurn.each(
        points.stream().sorted(comparing(point -> point.servicePointId().toString())).toList(),
        point -> follow(connection, point));
  }

  /// Computes the reminders of all coming bookings at a service point, whose row is locked.
  Uni<Void> armAll(SqlClient connection, UUID point) {
    return plans
        .of(connection, List.of(point))
        .chain(plan -> armAll(connection, point, plan, FIRST));
  }

  private Uni<Void> follow(SqlClient connection, ServicePointChanged point) {
    ReminderTimes times =
        new ReminderTimes(
            point.timezone(), point.deleted() ? NONE : point.reminders(), point.quietHours());
    return plans
        .save(connection, point.servicePointId(), times, point.occurredAt())
        .chain(isNew -> isNew ? armAll(connection, point.servicePointId()) : nothing());
  }

  private Uni<Void> armAll(
      SqlClient connection, UUID point, Map<UUID, ReminderPlan> plan, UUID after) {
    return bookings
        .lockAwaited(connection, point, clock.instant(), after, BATCH)
        .chain(
            batch ->
                batch.isEmpty()
                    ? nothing()
                    : arm(connection, batch, plan)
                        .chain(() -> armAll(connection, point, plan, batch.getLast().id())));
  }

  private Uni<Void> arm(SqlClient connection, List<Booking> changed, Map<UUID, ReminderPlan> plan) {
    List<UUID> ids = changed.stream().map(Booking::id).toList();
    return reminders
        .of(connection, ids)
        .chain(
            pending ->
                reminders.replace(
                    connection,
                    ids,
                    changed.stream().flatMap(booking -> due(booking, plan, pending)).toList()));
  }

  private static Stream<PendingReminder> due(
      Booking booking, Map<UUID, ReminderPlan> plan, Map<UUID, Set<Integer>> pending) {
    return Stream.ofNullable(plan.get(booking.event().servicePointId()))
        .flatMap(of -> of.of(booking, pending.getOrDefault(booking.id(), Set.of())).stream())
        .map(time -> new PendingReminder(booking.id(), time.minutesBefore(), time.due()));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
