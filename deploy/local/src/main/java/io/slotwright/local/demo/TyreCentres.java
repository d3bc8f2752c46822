package io.slotwright.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.local.client.PublicApi;
import io.slotwright.local.client.PublicApi.Reply;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.demo.OpenCentre.Opened;
import io.slotwright.local.machine.Failure;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Six tyre centres from Lisbon to Kyiv and New York, with the bookings of two weeks from today on.
///
/// The visits of a day depend only on the centre, the post and the date: loading again on a later
/// day adds the days that have come within reach, and on the same day nothing.
public final class TyreCentres implements DemoData {
  private static final int DAYS = 14;
  private static final int AT_ONCE = 8;

  private final Clock clock = Clock.systemUTC();

  @Override
  public void load(URI gateway, Tokens tokens, Consumer<String> progress) {
    Instant began = clock.instant();
    String[] operator = {"Authorization", "Bearer " + tokens.of("operator")};
    try (PublicApi api = new PublicApi(gateway);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      progress.accept("Loading the demo: %d tyre centres".formatted(Centre.ALL.size()));
      List<Opened> centres = open(new OpenCentre(api, operator), api, workers);
      fill(centres, opened -> new Visits(api, opened, operator), workers, progress);
      progress.accept(
          "The demo is loaded after %.1f s. A week to look at: %s"
              .formatted((clock.millis() - began.toEpochMilli()) / 1e3, week(gateway, centres)));
    }
  }

  private List<Opened> open(OpenCentre opening, PublicApi api, ExecutorService workers) {
    List<JsonNode> known = api.all("/api/v1/service-points");
    return all(
        workers,
        Centre.ALL.stream()
            .<Callable<Opened>>map(
                centre -> () -> opening.open(centre, known, today(centre), lastDay(centre)))
            .toList());
  }

  /// All centres at the same time; the workers limit the number of concurrent requests.
  private void fill(
      List<Opened> centres,
      Function<Opened, Visits> visits,
      ExecutorService workers,
      Consumer<String> progress) {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      all(
          each,
          centres.stream()
              .<Callable<Integer>>map(
                  opened -> () -> fill(opened, visits.apply(opened), workers, progress))
              .toList());
    }
  }

  private int fill(
      Opened opened, Visits visits, ExecutorService workers, Consumer<String> progress) {
    LocalDate last = lastDay(opened.centre());
    visits.awaitSupply(last.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY)));
    List<Reply> replies =
        all(workers, visits.missing(today(opened.centre()), last, clock.instant()));
    int booked = (int) replies.stream().filter(reply -> reply.body().has("manage_token")).count();
    progress.accept(
        "  %-22s %-17s %d posts, %3d bookings added"
            .formatted(
                opened.centre().name(),
                opened.centre().zone().getId(),
                opened.bays().size(),
                booked));
    return booked;
  }

  private LocalDate today(Centre centre) {
    return LocalDate.now(clock.withZone(centre.zone()));
  }

  private LocalDate lastDay(Centre centre) {
    return today(centre).plusDays(DAYS - 1);
  }

  /// The first post of the first centre, in the week with the most future days.
  private String week(URI gateway, List<Opened> centres) {
    Opened first = centres.getFirst();
    LocalDate monday =
        today(first.centre()).plusDays(3).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return "%s/week?post=%s&week=%s".formatted(gateway, first.bays().getFirst().id(), monday);
  }

  private static <T> List<T> all(ExecutorService workers, List<Callable<T>> tasks) {
    try {
      List<Future<T>> futures = workers.invokeAll(tasks);
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure
          ? failure
          : new Failure("The demo cannot be loaded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
