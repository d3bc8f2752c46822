package io.slotwright.calendar.rebuild.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.calendar.rebuild.Difference;
import io.slotwright.calendar.rebuild.ReadingProgress;
import io.slotwright.calendar.rebuild.ReadingProgress.TopicProgress;
import io.slotwright.calendar.rebuild.Rebuild;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The newest rebuild.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples =
        """
        {"rebuild_id": "0190a000-0000-7000-8000-0000000000f2", "state": "done",
         "started_at": "2026-11-20T12:00:00Z", "finished_at": "2026-11-20T12:00:09Z",
         "records": 51200, "unreadable": 0,
         "topics": [{"topic": "slotwright.schedule.post.v1", "position": 120, "end": 120}],
         "corrected": 3, "removed": 0, "carried_over": 17}
        """)
record RebuildResponse(
    @Nullable UUID rebuildId,
    @Schema(enumeration = {"never", "running", "done", "failed"}) String state,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "Why it failed; then the calendar is as it was before")
        @Nullable String reason,
    @Schema(description = "How many records have been read") long records,
    @Schema(description = "How many of them are not events") long unreadable,
    List<TopicResponse> topics,
    @Schema(description = "How many rows were missing or wrong") @Nullable Long corrected,
    @Schema(description = "How many rows should not have been there") @Nullable Long removed,
    @Schema(description = "How many rows stay although their topics have no records of them")
        @Nullable Long carriedOver) {

  /// How much of a topic has been read, as the sums of the offsets of its partitions.
  @Schema(
      examples =
          """
          {"topic": "slotwright.schedule.post.v1", "position": 120, "end": 120}
          """)
  record TopicResponse(String topic, long position, long end) {

    static TopicResponse of(TopicProgress topic) {
      return new TopicResponse(topic.topic(), topic.position(), topic.end());
    }
  }

  static final RebuildResponse NEVER =
      new RebuildResponse(null, "never", null, null, null, 0, 0, List.of(), null, null, null);

  static RebuildResponse of(Rebuild rebuild) {
    ReadingProgress progress = rebuild.progress();
    @Nullable Difference difference = rebuild.difference();
    return new RebuildResponse(
        rebuild.id(),
        rebuild.state().name().toLowerCase(Locale.ROOT),
        rebuild.startedAt(),
        rebuild.finishedAt(),
        rebuild.reason(),
        progress.records(),
        progress.unreadable(),
        progress.topics().stream().map(TopicResponse::of).toList(),
        difference == null ? null : difference.corrected(),
        difference == null ? null : difference.removed(),
        difference == null ? null : difference.carriedOver());
  }
}
