package io.slotwright.bench.booking;

import io.slotwright.bench.load.LoadRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;

/// A free half-hour of one of a chain's posts.
///
/// @param number of the post in its chain
public record FreeSlot(Chain chain, int number, Instant startsAt) {
  private static final int CREATED = 201;
  private static final int SLOT_MINUTES = 30;

  /// The free slots of one day: a time on all posts before the next time.
  ///
  /// @param day counted from today, from 2 on: the first day is booked
  public static Stream<FreeSlot> ofDay(Chain chain, int day) {
    return Stream.iterate(
            LocalTime.of(8, 0),
            time -> time.isBefore(LocalTime.of(20, 0)),
            time -> time.plusMinutes(SLOT_MINUTES))
        .flatMap(time -> ofTime(chain, day, time));
  }

  static Stream<FreeSlot> ofTime(Chain chain, int day, LocalTime time) {
    Instant start =
        LocalDate.now(Chain.ZONE).plusDays(day).atTime(time).atZone(Chain.ZONE).toInstant();
    return chain.postsOfHalfHours().mapToObj(number -> new FreeSlot(chain, number, start));
  }

  UUID postId() {
    return chain.post(number);
  }

  /// The request that books it.
  public LoadRequest booking() {
    return LoadRequest.post(
        "/api/v1/bookings",
        """
        {"post_id":"%s","starts_at":"%s","service_ids":["%s"],"car_type":"passenger",\
        "customer":{"name":"Olena K.","email":"olena@example.test","phone":"+380501112233","locale":"uk"}}
        """
            .formatted(postId(), startsAt, chain.service(number)),
        CREATED);
  }
}
