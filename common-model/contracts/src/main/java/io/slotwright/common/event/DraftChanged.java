package io.slotwright.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft of a post's hours as it is now.
///
/// @param author the subject of the operator who began it, who alone is shown it in the calendar;
///     null for a draft that is older than this field
/// @param patches where two overlap, the later one counts; empty once the draft is not open
public record DraftChanged(
    UUID draftId,
    long version,
    Instant occurredAt,
    UUID postId,
    UUID organisationId,
    @Nullable String author,
    State state,
    List<Patch> patches)
    implements Event {

  /// What has become of a draft.
  public enum State {
    @JsonProperty("open")
    OPEN("changed"),
    @JsonProperty("published")
    PUBLISHED("published"),
    @JsonProperty("discarded")
    DISCARDED("discarded");

    private final String typeName;

    State(String typeName) {
      this.typeName = typeName;
    }
  }

  /// One stretch of time that is to be opened or taken out.
  public record Patch(Instant startsAt, Instant endsAt, Status status) {

    public TimeRange range() {
      return new TimeRange(startsAt, endsAt);
    }
  }

  /// What a stretch of time is to become.
  public enum Status {
    @JsonProperty("available")
    AVAILABLE,
    @JsonProperty("blocked")
    BLOCKED
  }

  public DraftChanged {
    patches = List.copyOf(patches);
  }

  @Override
  public String topic() {
    return Topics.DRAFT;
  }

  @Override
  public String key() {
    return draftId.toString();
  }

  @Override
  public String type() {
    return "io.slotwright.draft." + state.typeName;
  }

  @Override
  public String aggregateId() {
    return draftId.toString();
  }
}
