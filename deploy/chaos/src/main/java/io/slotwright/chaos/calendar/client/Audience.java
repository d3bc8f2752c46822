package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Settled.Screen;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Readers and viewers at once, each in a thread of its own.
public final class Audience implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> readers = new ArrayList<>();
  private final List<Future<Screen>> viewers = new ArrayList<>();
  private final Journal journal;
  private final Duration patience;
  private volatile boolean calm;

  /// How many there are.
  public record Size(int readers, int viewers) {}

  /// What they did, and what viewers showed in the end.
  public record Seen(List<Deed> deeds, List<Screen> screens) {}

  /// They start at once.
  ///
  /// @param doors each leads to the calendar: one to each replica, and the last to any
  /// @param patience how long viewers wait in the end until they show what a fresh answer shows
  public Audience(
      CalendarHttp http,
      List<URI> doors,
      Questions questions,
      Sums sums,
      Size size,
      Duration patience,
      long seed) {
    this.journal = new Journal(sums);
    this.patience = patience;
    World world = new World(http, doors, questions, journal);
    for (int number = 0; number < size.readers(); number++) {
      Reader reader = new Reader(number, world, new Random(seed * 1_000 + number));
      readers.add(threads.submit(() -> read(reader)));
    }
    for (int number = size.readers(); number < size.readers() + size.viewers(); number++) {
      Viewer viewer = new Viewer(number, world, new Random(seed * 1_000 + number));
      viewers.add(threads.submit((Callable<Screen>) () -> watch(viewer)));
    }
  }

  private Void read(Reader reader) throws InterruptedException {
    while (!calm) {
      reader.ask();
    }
    return null;
  }

  private Screen watch(Viewer viewer) throws InterruptedException {
    while (!calm) {
      viewer.watch(() -> calm);
    }
    return viewer.settle(patience);
  }

  /// Lets readers finish and viewers settle. Nobody may write any more.
  public Seen finish() throws InterruptedException {
    calm = true;
    List<Screen> screens = new ArrayList<>();
    for (Future<?> reader : readers) {
      await(reader);
    }
    for (Future<Screen> viewer : viewers) {
      screens.add(await(viewer));
    }
    return new Seen(journal.deeds(), screens);
  }

  private static <T> T await(Future<T> client) throws InterruptedException {
    try {
      return client.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client has failed", e.getCause());
    }
  }

  @Override
  public void close() {
    calm = true;
    threads.shutdownNow();
  }
}
