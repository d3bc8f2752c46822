package io.slotwright.schedule.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.DraftChanged.State;
import io.slotwright.schedule.fixture.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What other services learn of drafts.
@QuarkusTest
class AnnouncedDraftTest extends DraftTest {

  private EventLog log;

  @BeforeEach
  void listen() {
    log = new EventLog();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void aDraftIsToldOfWithEveryChangeUntilItIsPublished() {
    String draft = draft(blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"));
    append(draft, available("2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z")).statusCode(200);
    publish(draft).statusCode(200);

    List<DraftChanged> told = awaitAll(draft, 3);

    assertThat(told).extracting(DraftChanged::version).containsExactly(1L, 2L, 3L);
    assertThat(told)
        .extracting(DraftChanged::state)
        .containsExactly(State.OPEN, State.OPEN, State.PUBLISHED);
    assertThat(told).extracting(event -> event.patches().size()).containsExactly(1, 2, 0);
    assertThat(told.getFirst().patches())
        .containsExactly(
            new DraftChanged.Patch(
                Instant.parse("2026-11-23T08:00:00Z"),
                Instant.parse("2026-11-23T09:00:00Z"),
                DraftChanged.Status.BLOCKED));
    assertThat(told)
        .allMatch(event -> event.postId().toString().equals(post))
        .allMatch(event -> event.organisationId().equals(UUID.fromString(OURS)))
        .allMatch(event -> "operator".equals(event.author()));
  }

  @Test
  void theEndOfADiscardedDraftIsToldOf() {
    String draft = draft(blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"));
    operator().delete("/api/v1/drafts/" + draft).then().statusCode(204);

    List<DraftChanged> told = awaitAll(draft, 2);

    assertThat(told).extracting(DraftChanged::version).containsExactly(1L, 2L);
    assertThat(told.getLast().state()).isEqualTo(State.DISCARDED);
    assertThat(told.getLast().patches()).isEmpty();
  }

  @Test
  void whatChangesNothingIsNotToldOf() {
    String draft = draft(blocked("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"));
    append(draft).statusCode(200);

    assertThat(awaitAll(draft, 1)).hasSize(1);
  }

  private List<DraftChanged> awaitAll(String draft, int count) {
    return log.await(
        DraftChanged.class,
        event -> event.draftId().toString().equals(draft),
        events -> events.size() >= count);
  }
}
