package io.slotwright.schedule.draft.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.TimeRange;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.booked.BookedTime;
import io.slotwright.schedule.booked.flow.BookedTimes;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.Assessment;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.draft.DraftPreview;
import io.slotwright.schedule.draft.Impact;
import io.slotwright.schedule.draft.Patch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Computes exactly what a draft would do to slots and bookings if it were published now, even if
/// it has to be rebased first.
@ApplicationScoped
public class AssessDraft {

  /// Longer than any date, with its clock put back.
  private static final Duration DATE = Duration.ofHours(48);

  private final Transactions transactions;
  private final Drafts drafts;
  private final PreviewDraft previewDraft;
  private final BookedTimes booked;
  private final InstantSource clock;

  AssessDraft(
      Transactions transactions,
      Drafts drafts,
      PreviewDraft previewDraft,
      BookedTimes booked,
      InstantSource clock) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.previewDraft = previewDraft;
    this.booked = booked;
    this.clock = clock;
  }

  /// @param target the draft
  public Uni<Decision<Assessment>> assess(Target target) {
    return transactions.snapshot(
        connection ->
            Decisions.whenFound(
                drafts.find(connection, target),
                "draft",
                found ->
                    switch (found) {
                      case Draft.Published published -> Decisions.refuse(published.refusal());
                      case Draft.Open draft -> assess(connection, draft);
                    }));
  }

  private Uni<Decision<Assessment>> assess(SqlConnection connection, Draft.Open draft) {
    Optional<TimeRange> patched = Patch.extent(draft.content().patches());
    return booked
        .upcoming(connection, List.of(draft.content().postId()), clock.instant())
        .map(times -> patched.map(range -> near(range, times)).orElse(List.of()))
        .chain(
            times ->
                previewDraft
                    .on(connection, draft, patched.map(range -> withAll(range, times)))
                    .map(preview -> assessment(draft, preview, times)));
  }

  private static Decision<Assessment> assessment(
      Draft.Open draft, DraftPreview preview, List<BookedTime> times) {
    return preview
        .revision()
        .map(revision -> Impact.of(preview.base(), revision, times))
        .map(impact -> new Assessment(draft, preview.base().version(), impact));
  }

  /// A patch can only take slots of the dates that it lies on.
  private static List<BookedTime> near(TimeRange patched, List<BookedTime> times) {
    TimeRange dates = new TimeRange(patched.start().minus(DATE), patched.end().plus(DATE));
    return times.stream().filter(time -> time.occupied().overlaps(dates)).toList();
  }

  private static TimeRange withAll(TimeRange patched, List<BookedTime> times) {
    return times.stream().map(BookedTime::occupied).reduce(patched, TimeRange::and);
  }
}
