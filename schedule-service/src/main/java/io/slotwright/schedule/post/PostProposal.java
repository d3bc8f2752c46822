package io.slotwright.schedule.post;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.decision.Decision;
import org.jspecify.annotations.Nullable;

/// A post as somebody proposes it, not checked yet.
///
/// Its number and slot duration are required. What only we decide may be sent back as it was read,
/// and is passed over.
///
/// @param number 1 to 9999
/// @param name null for `Post 1` and the like
/// @param slotDurationMinutes 5 to 480
/// @param active null for true on a new post, and for no change on an existing one
@JsonIgnoreProperties({"id", "service_point_id", "timezone", "version"})
public record PostProposal(
    @Nullable Integer number,
    @Nullable String name,
    @Nullable Integer slotDurationMinutes,
    @Nullable Boolean active) {

  public Decision<PostDetails> checkNew() {
    return check(true);
  }

  public Decision<PostDetails> checkChangeOf(Post post) {
    return check(post.details().active());
  }

  private Decision<PostDetails> check(boolean activeByDefault) {
    Checks checks =
        new Checks()
            .range("number", number, 1, 9999)
            .range(
                "slot_duration_minutes", slotDurationMinutes, 5, 480, "slot-duration-out-of-range");
    if (name != null) {
      checks.text("name", name, 100);
    }
    return checks.decide(
        () ->
            new PostDetails(
                requireNonNull(number),
                requireNonNullElse(name, "Post " + number).strip(),
                requireNonNull(slotDurationMinutes),
                requireNonNullElse(active, activeByDefault)));
  }
}
