package io.slotwright.schedule.legacyimport.json;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.slotwright.common.decision.Decision;
import io.slotwright.schedule.decision.Checks;
import io.slotwright.schedule.legacyimport.LegacyPoint;
import io.slotwright.schedule.post.PostDetails;
import io.slotwright.schedule.post.PostProposal;
import io.slotwright.schedule.servicepoint.ServicePointDetails;
import io.slotwright.schedule.servicepoint.ServicePointProposal;
import io.slotwright.schedule.slot.WeeklyHours;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A point of the old system as a row describes it, not checked yet. `external_id`, `name`,
/// `timezone`, `post_count`, `slot_duration_minutes` and `working_hours` are required; the other
/// fields are as in [ServicePointProposal].
///
/// @param postCount 1 to 1000
/// @param slotDurationMinutes 5 to 480
/// @param workingHours see [WorkingHours]
public record LegacyPointProposal(
    @Nullable String externalId,
    @Nullable String name,
    @Nullable String timezone,
    @Nullable String address,
    @Nullable String contactEmail,
    @Nullable Boolean autoConfirm,
    @Nullable Integer minNoticeMinutes,
    @Nullable Integer bookingHorizonDays,
    @Nullable Integer holdMinutes,
    @Nullable Integer postCount,
    @Nullable Integer slotDurationMinutes,
    @Nullable JsonNode workingHours) {

  public Decision<LegacyPoint> check() {
    Decision<ServicePointDetails> point = point().check();
    Decision<PostDetails> post = post(1);
    Decision<WeeklyHours> hours =
        WorkingHours.read(requireNonNullElseGet(workingHours, NullNode::getInstance));
    return new Checks()
        .text("external_id", externalId, 100)
        .part(point)
        .range("post_count", postCount, 1, 1000)
        .part(post)
        .part(hours)
        .decide(
            () ->
                new LegacyPoint(
                    requireNonNull(externalId),
                    sound(point),
                    IntStream.rangeClosed(1, requireNonNull(postCount))
                        .mapToObj(number -> sound(post(number)))
                        .toList(),
                    sound(hours)));
  }

  private ServicePointProposal point() {
    return new ServicePointProposal(
        name,
        timezone,
        address,
        null,
        contactEmail,
        autoConfirm,
        minNoticeMinutes,
        bookingHorizonDays,
        holdMinutes,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private Decision<PostDetails> post(int number) {
    return new PostProposal(number, null, slotDurationMinutes, null, null, null).checkNew();
  }

  private static <T> T sound(Decision<T> checked) {
    return checked.orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }
}
