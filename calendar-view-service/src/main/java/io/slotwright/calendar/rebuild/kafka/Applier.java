package io.slotwright.calendar.rebuild.kafka;

import io.slotwright.calendar.week.flow.ReadModel;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.event.Topics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.BiFunction;

/// How the events of a topic are applied: as the channels apply them to the live tables.
record Applier<E extends Event>(
    String topic, Class<E> type, BiFunction<SqlConnection, List<E>, Uni<Void>> effect) {

  /// One for each channel of the read model.
  static List<Applier<?>> all(ReadModel model) {
    return List.of(
        new Applier<>(Topics.SERVICE_POINT, ServicePointChanged.class, model::applyServicePoints),
        new Applier<>(Topics.POST, PostChanged.class, model::applyPosts),
        new Applier<>(Topics.POST_DAY, PostDayChanged.class, model::applyPostDays),
        new Applier<>(Topics.DRAFT, DraftChanged.class, model::applyDrafts),
        new Applier<>(Topics.RESERVATION, ReservationChanged.class, model::applyReservations),
        new Applier<>(Topics.BOOKING, BookingChanged.class, model::applyBookings));
  }
}
