package io.slotwright.chaos.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.Hold;
import io.slotwright.chaos.history.Outcome;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Outcome.Refused;
import io.slotwright.chaos.history.Outcome.Unknown;
import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.stack.Bay;
import io.slotwright.chaos.stack.Ground;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Instant OPENS = Instant.parse("2026-11-23T08:00:00Z");
  private static final Bay BAY = new Bay(new UUID(7, 7), 45, OPENS, 8);
  private static final Ground GROUND = new Ground(new UUID(8, 8), List.of(BAY), Map.of());
  private static final SlotSpan PLACE = BAY.span(1, 60);

  private static final String THERE =
      """
      {"id": "%s", "post_id": "%s", "starts_at": "2026-11-23T08:45:00Z", "occupied_until": "2026-11-23T10:15:00Z",
       "expires_at": "2026-11-21T10:00:00Z", "version": 3, "status": "%s"}
      """;

  private static Reply reply(int status, String body, boolean doubtful)
      throws JsonProcessingException {
    return new Reply(status, new ObjectMapper().readTree(body), doubtful);
  }

  private static Reply there(String state) throws JsonProcessingException {
    return reply(201, THERE.formatted(ID, BAY.id(), state), true);
  }

  @Test
  void aRefusalIsOneOnlyWhenEveryTryWasAnswered() throws JsonProcessingException {
    String taken = "{\"code\": \"slot-taken\"}";

    assertThat(Outcomes.of(new Book("key", PLACE), reply(409, taken, false), GROUND))
        .isEqualTo(new Refused(409, "slot-taken"));
    assertThat(Outcomes.of(new Book("key", PLACE), reply(409, taken, true), GROUND))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void whatIsToldIsSoHoweverLateItIsTold() throws JsonProcessingException {
    Outcome held = Outcomes.of(new Hold("key", PLACE), there("held"), GROUND);
    Outcome booked = Outcomes.of(new Book("key", PLACE), there("confirmed"), GROUND);
    Outcome cancelled = Outcomes.of(new Book("key", PLACE), there("cancelled_by_customer"), GROUND);

    assertThat(held).isEqualTo(new Held(ID, PLACE, Instant.parse("2026-11-21T10:00:00Z")));
    assertThat(booked).isEqualTo(new KnownBooking(ID, 3, true, PLACE));
    assertThat(cancelled).isEqualTo(new KnownBooking(ID, 3, false, PLACE));
  }

  @Test
  void aPlaceIsAsManySlotsAsTheServicesNeed() {
    assertThat(PLACE.slots()).isEqualTo(2);
    assertThat(PLACE.each())
        .extracting(slot -> slot.start().toString())
        .containsExactly("2026-11-23T08:45:00Z", "2026-11-23T09:30:00Z");
  }
}
