package io.slotwright.plumbing.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RepeaterTest {

  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Pace BRISK =
      new Pace.Adaptive(Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofSeconds(2));

  private final SettableLoop loop = new SettableLoop();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Deque<CompletableFuture<Progress>> underWay = new ArrayDeque<>();
  private int begun;
  private int most;
  private int farewells;

  @Test
  void aRunBeginsAtTheStartAndAgainAfterAPause() {
    // given
    Repeater repeater = started(BRISK);
    end(Progress.SOME);
    // when
    pass(Duration.ofMillis(9));
    assertThat(begun).isEqualTo(1);
    pass(MOMENT);
    // then
    assertThat(begun).isEqualTo(2);
    assertThat(repeater.report().lastOutcome()).isEqualTo(RunOutcome.RUNNING);
  }

  @Test
  void pausesGrowWhileThereIsNothingToDoUpToTheIdleOne() {
    // given
    started(BRISK);
    // when
    for (int pause : new int[] {20, 40, 80, 160, 200, 200}) {
      end(Progress.NONE);
      int before = begun;
      pass(Duration.ofMillis(pause - 1));
      // then
      assertThat(begun).as("before %d ms", pause).isEqualTo(before);
      pass(MOMENT);
      assertThat(begun).as("after %d ms", pause).isEqualTo(before + 1);
    }
  }

  @Test
  void whileThereIsMoreTheNextRunBeginsAtOnce() {
    // given
    started(BRISK);
    // when
    end(Progress.MORE);
    end(Progress.MORE);
    // then
    assertThat(begun).isEqualTo(3);
  }

  @Test
  void aWakeCutsARest() {
    // given
    Repeater repeater = started(BRISK);
    end(Progress.NONE);
    // when
    repeater.wake();
    loop.work();
    // then
    assertThat(begun).isEqualTo(2);
    end(Progress.NONE);
    pass(Duration.ofMillis(20));
    assertThat(begun).as("the pause that was cut is over for good").isEqualTo(2);
  }

  @Test
  void aWakeDuringARunIsNotLost() {
    // given
    Repeater repeater = started(BRISK);
    repeater.wake();
    repeater.wake();
    // when
    end(Progress.NONE);
    // then
    assertThat(begun).isEqualTo(2);
    end(Progress.NONE);
    assertThat(begun).as("two wakes, one run").isEqualTo(2);
  }

  @Test
  void aWakeDuringARunOfAPeriodicJobIsNotLost() {
    // given
    Repeater repeater = started(Pace.every("1h"));
    repeater.wake();
    // when
    end(Progress.NONE);
    // then
    assertThat(begun).isEqualTo(2);
  }

  @Test
  void aWakeWhileBusyWaitsForTheShortPause() {
    // given
    Repeater repeater = started(BRISK);
    end(Progress.SOME);
    // when
    repeater.wake();
    loop.work();
    // then
    assertThat(begun).isEqualTo(1);
    pass(Duration.ofMillis(10));
    assertThat(begun).isEqualTo(2);
  }

  @Test
  void twoRunsNeverOverlap() {
    // given
    Repeater repeater = started(Pace.every("1s"));
    // when
    repeater.wake();
    pass(Duration.ofSeconds(5));
    repeater.wake();
    loop.work();
    // then
    assertThat(begun).isEqualTo(1);
    assertThat(most).isEqualTo(1);
    end(Progress.NONE);
    assertThat(begun).isEqualTo(2);
  }

  @Test
  void aFailureDoesNotEndTheRepeating() {
    // given
    Repeater repeater = started(BRISK);
    // when
    for (int pause : new int[] {20, 40, 80, 160, 320, 640, 1280, 2000, 2000}) {
      fail(new IllegalStateException("away"));
      int before = begun;
      pass(Duration.ofMillis(pause - 1));
      // then
      assertThat(begun).as("before %d ms", pause).isEqualTo(before);
      pass(MOMENT);
      assertThat(begun).as("after %d ms", pause).isEqualTo(before + 1);
    }
    assertThat(repeater.isFailing()).isTrue();
    end(Progress.SOME);
    assertThat(repeater.isFailing()).isFalse();
    pass(Duration.ofMillis(10));
    assertThat(begun).as("as quick as ever").isEqualTo(11);
  }

  @Test
  void workThatThrowsHasFailed() {
    // given
    Repeater repeater =
        repeater(
            Job.of(
                "throws",
                BRISK,
                () -> {
                  throw new IllegalStateException("at once");
                }));
    // when
    repeater.start();
    pass(Duration.ofMillis(20));
    // then
    assertThat(repeater.report().failures()).isEqualTo(2);
  }

  @Test
  void aPeriodicJobThatFailedIsTriedAgainBeforeItsPeriodIsOver() {
    // given
    started(Pace.every("1h"));
    // when
    fail(new IllegalStateException("away"));
    pass(Duration.ofSeconds(1));
    assertThat(begun).isEqualTo(2);
    fail(new IllegalStateException("away"));
    pass(Duration.ofSeconds(2));
    // then
    assertThat(begun).isEqualTo(3);
    end(Progress.NONE);
    pass(Duration.ofMinutes(50));
    assertThat(begun).isEqualTo(3);
  }

  @Test
  void aPeriodicJobBeginsAfterItsDelayAndThenAtItsPeriod() {
    // given
    started(Pace.every("10m", Duration.ofMinutes(1)));
    // when, then
    assertThat(begun).isZero();
    pass(Duration.ofMinutes(1));
    assertThat(begun).isEqualTo(1);
    end(Progress.SOME);
    pass(Duration.ofMinutes(10));
    assertThat(begun).isEqualTo(2);
  }

  @Test
  void oneThatIsOffIsNotWokenEither() {
    // given
    Repeater repeater = started(Pace.every("off"));
    // when
    repeater.wake();
    pass(Duration.ofHours(1));
    // then
    assertThat(begun).isZero();
    assertThat(repeater.report().paced()).isEqualTo("off");
    assertThat(repeater.report().nextRun()).isNull();
  }

  @Test
  void aRunThatDoesNotEndGivesItsTurnBackAndItsLateEndIsOfNoAccount() {
    // given
    Repeater repeater = started(BRISK);
    CompletableFuture<Progress> lost = underWay.remove();
    // when
    pass(Duration.ofMinutes(1));
    // then
    assertThat(lost.isCancelled()).isFalse();
    assertThat(repeater.report().reason()).isEqualTo("took-too-long");
    pass(Duration.ofMillis(20));
    assertThat(begun).isEqualTo(2);
    lost.complete(Progress.MORE);
    loop.work();
    assertThat(begun).as("of the run that is under way now").isEqualTo(2);
    assertThat(repeater.report().failures()).isEqualTo(1);
  }

  @Test
  void aStopWaitsForTheRunUnderWayAndBeginsNoOther() throws InterruptedException {
    // given
    Repeater repeater = started(BRISK);
    repeater.wake();
    repeater.stop();
    Thread stopping =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    repeater.finish(Duration.ZERO);
                  } catch (InterruptedException stop) {
                    throw new AssertionError(stop);
                  }
                });
    assertThat(stopping.join(Duration.ofMillis(100))).isFalse();
    assertThat(farewells).isZero();
    // when
    end(Progress.MORE);
    // then
    assertThat(stopping.join(Duration.ofSeconds(5))).isTrue();
    assertThat(farewells).isEqualTo(1);
    pass(Duration.ofHours(1));
    assertThat(begun).isEqualTo(1);
  }

  @Test
  void aStopWaitsNoLongerThanItsBound() throws InterruptedException {
    // given
    Repeater repeater = started(BRISK);
    repeater.stop();
    // when
    repeater.finish(Duration.ofMinutes(1));
    // then
    assertThat(farewells).as("the run may still be on its way").isZero();
  }

  @Test
  void aReportTellsOfTheLastRunAndTheNext() {
    // given
    Repeater repeater = started(BRISK);
    Instant start = loop.instant();
    pass(Duration.ofMillis(3));
    // when
    fail(new IllegalStateException("mail of anna@example.test", new LinkageError("secret")));
    // then
    assertThat(repeater.report())
        .isEqualTo(
            new Report(
                "test",
                "10 ms after each run, up to 200 ms while idle",
                start,
                Duration.ofMillis(3),
                RunOutcome.FAILED,
                "illegal-state, linkage",
                1,
                start.plusMillis(23)));
  }

  @Test
  void beforeTheFirstRunThereIsNothingToTell() {
    // given
    Repeater repeater = repeater(job(BRISK));
    // then
    assertThat(repeater.report().lastOutcome()).isEqualTo(RunOutcome.NEVER);
    assertThat(repeater.report().lastStart()).isNull();
    assertThat(age()).isNaN();
  }

  @Test
  void runsAreCountedAndTimed() {
    // given
    started(BRISK);
    pass(Duration.ofMillis(4));
    end(Progress.MORE);
    fail(new IllegalStateException("away"));
    // when
    loop.pass(Duration.ofMillis(6));
    // then
    assertThat(runs("succeeded")).isEqualTo(1);
    assertThat(runs("failed")).isEqualTo(1);
    assertThat(meters.get("slotwright_job_duration").tag("job", "test").timer().count())
        .isEqualTo(2);
    assertThat(age()).isEqualTo(0.006);
  }

  private double runs(String outcome) {
    return meters
        .get("slotwright_job_runs")
        .tag("job", "test")
        .tag("outcome", outcome)
        .counter()
        .count();
  }

  private double age() {
    return meters.get("slotwright_job_last_success_age_seconds").gauge().value();
  }

  private Repeater started(Pace pace) {
    Repeater repeater = repeater(job(pace));
    repeater.start();
    loop.pass(Duration.ZERO);
    return repeater;
  }

  private Job job(Pace pace) {
    return Job.progressing("test", pace, this::run)
        .runningAtMost(Duration.ofMinutes(1))
        .stoppingWithin(Duration.ofSeconds(10))
        .thenAtTheEnd(() -> Uni.createFrom().voidItem().invoke(() -> farewells++));
  }

  private Repeater repeater(Job job) {
    return new Repeater(job, loop, new History(loop, loop::nanos), meters);
  }

  private Uni<Progress> run() {
    begun++;
    CompletableFuture<Progress> ended = new CompletableFuture<>();
    underWay.add(ended);
    most = Math.max(most, underWay.size());
    return Uni.createFrom().completionStage(ended);
  }

  private void end(Progress progress) {
    underWay.remove().complete(progress);
    loop.work();
  }

  private void fail(Throwable failure) {
    underWay.remove().completeExceptionally(failure);
    loop.work();
  }

  private void pass(Duration time) {
    loop.pass(time);
  }
}
