package io.slotwright.schedule.post;

import static io.slotwright.common.time.Buffers.LONGEST_MINUTES;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.Buffers;
import io.slotwright.schedule.decision.Checks;
import org.jspecify.annotations.Nullable;

/// A proposed post, not checked yet.
///
/// Its number and slot duration are required. Fields that only the server sets may be sent back as
/// they were read, and are ignored.
///
/// @param number 1 to 9999
/// @param name null for `Post 1` and the like
/// @param slotDurationMinutes 5 to 480
/// @param bufferBeforeMinutes how long it is kept free before every appointment, 0 to 240; null for
/// 0 on a new post, and for no change on an existing one
/// @param bufferAfterMinutes the same after every appointment
/// @param active null for true on a new post, and for no change on an existing one
public record PostProposal(
    @Nullable Integer number,
    @Nullable String name,
    @Nullable Integer slotDurationMinutes,
    @Nullable Integer bufferBeforeMinutes,
    @Nullable Integer bufferAfterMinutes,
    @Nullable Boolean active) {

  public Decision<PostDetails> checkNew() {
    return check(Buffers.NONE, true);
  }

  public Decision<PostDetails> checkChangeOf(Post post) {
    return check(post.details().buffers(), post.details().active());
  }

  private Decision<PostDetails> check(Buffers byDefault, boolean activeByDefault) {
    Checks checks =
        new Checks()
            .range("number", number, 1, 9999)
            .range(
                "slot_duration_minutes",
                slotDurationMinutes,
                5,
                480,
                ViolationCode.SLOT_DURATION_OUT_OF_RANGE)
            .optionalRange("buffer_before_minutes", bufferBeforeMinutes, 0, LONGEST_MINUTES)
            .optionalRange("buffer_after_minutes", bufferAfterMinutes, 0, LONGEST_MINUTES);
    if (name != null) {
      checks.text("name", name, 100);
    }
    return checks.decide(
        () ->
            new PostDetails(
                requireNonNull(number),
                requireNonNullElse(name, "Post " + number).strip(),
                requireNonNull(slotDurationMinutes),
                new Buffers(
                    requireNonNullElse(bufferBeforeMinutes, byDefault.beforeMinutes()),
                    requireNonNullElse(bufferAfterMinutes, byDefault.afterMinutes())),
                requireNonNullElse(active, activeByDefault)));
  }
}
