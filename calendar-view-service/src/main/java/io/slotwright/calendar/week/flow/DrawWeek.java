package io.slotwright.calendar.week.flow;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Week;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws a week from the read model and measures the duration.
@ApplicationScoped
public class DrawWeek {

  private final PostCalendars calendars;
  private final MeterRegistry meters;
  private final Timer duration;
  private final Map<CellStatus, DistributionSummary> cellsByStatus;

  DrawWeek(PostCalendars calendars, MeterRegistry meters) {
    this.calendars = calendars;
    this.meters = meters;
    this.duration =
        Timer.builder("calendar.week.view.duration")
            .description("Time to draw a week view")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(5))
            .register(meters);
    this.cellsByStatus =
        Arrays.stream(CellStatus.values())
            .collect(Collectors.toMap(Function.identity(), status -> cells(meters, status)));
  }

  /// Empty for a post unknown to the read model.
  ///
  /// @param audience whose own drafts the cells show
  /// @param now decides which holds have expired
  public Uni<Optional<PostWeek>> draw(UUID postId, Week week, Audience audience, Instant now) {
    Timer.Sample sample = Timer.start(meters);
    return calendars
        .draw(postId, week, audience, now)
        .invoke(drawn -> sample.stop(duration))
        .invoke(drawn -> drawn.ifPresent(this::count));
  }

  private void count(PostWeek drawn) {
    int[] counts = new int[CellStatus.values().length];
    for (Cell cell : drawn.cells()) {
      counts[cell.status().ordinal()]++;
    }
    cellsByStatus.forEach((status, cells) -> cells.record(counts[status.ordinal()]));
  }

  private static DistributionSummary cells(MeterRegistry meters, CellStatus status) {
    return DistributionSummary.builder("calendar.week.view.cells.count")
        .description("Cells of a drawn week by status")
        .tag("status", status.wireName())
        .serviceLevelObjectives(1, 10, 50, 100, 150, 200, 250, 300, 336)
        .register(meters);
  }
}
