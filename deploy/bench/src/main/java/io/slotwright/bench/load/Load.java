package io.slotwright.bench.load;

import io.slotwright.local.machine.Failure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// Sends requests to a server, in a closed loop of some clients or at a given rate.
public final class Load implements AutoCloseable {
  private static final int AT_ONCE = 16;
  private static final int CONNECTIONS = 128;
  private static final int DIGITS = 3;
  private static final double NANOS_IN_MILLI = 1e6;
  private static final double NANOS_IN_SECOND = 1e9;
  private static final Duration TOGETHER = Duration.ofNanos(500_000);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TRIAL = Duration.ofSeconds(3);
  private static final int STEPS = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final int LONGEST_WARM_UP = 12;
  private static final double STILL_WARMING = 1.05;

  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();
  private final LoadClient client;
  private final URI server;
  private final Supplier<LoadRequest> question;

  /// @param question makes each request, on one thread
  public Load(URI server, Supplier<LoadRequest> question) {
    this.client = new HttpLoadClient(vertx, server, CONNECTIONS);
    this.server = server;
    this.question = question;
  }

  private Load(URI server, Supplier<LoadRequest> question, int connections) {
    this.client = new WireClient(vertx, server, connections);
    this.server = server;
    this.question = question;
  }

  /// Over plain TCP connections, by a client that takes hardly any processor time from the server.
  public static Load onWire(URI server, Supplier<LoadRequest> question) {
    return new Load(server, question, CONNECTIONS);
  }

  /// Runs a closed loop until the server gets no faster: until the best of two periods is within a
  /// twentieth of the best before them. A JVM keeps compiling hot code for half a minute.
  public void warmUp() throws InterruptedException {
    warmUp(AT_ONCE);
  }

  /// Like [#warmUp()], with a number of clients.
  public void warmUp(int clients) throws InterruptedException {
    double best = circle(clients, WARM_UP);
    for (int period = 1; period < LONGEST_WARM_UP; period += 2) {
      double next = Math.max(circle(clients, WARM_UP), circle(clients, WARM_UP));
      if (next < best * STILL_WARMING) {
        return;
      }
      best = next;
    }
  }

  /// The most requests per second that the server keeps up with when they come at a given rate, in
  /// steps of a twentieth of what it does in a closed loop. That is less than in the loop, where
  /// requests wait for each other and are read and answered several at a time.
  public double full() throws InterruptedException {
    double circle = circle(AT_ONCE, TRIAL);
    for (int step = STEPS; step > 0; step--) {
      double perSecond = circle * step / STEPS;
      if (atRate(perSecond, TRIAL).keptUp()) {
        return perSecond;
      }
    }
    throw new Failure("%s does not keep up with any rate.".formatted(server));
  }

  /// The answers per second when each of `clients` sends its next request as soon as it has its
  /// answer.
  public double circle(int clients, Duration period) throws InterruptedException {
    Circle circle = new Circle(clients, System.nanoTime() + period.toNanos());
    for (int client = 0; client < clients; client++) {
      context.runOnContext(go -> askAgain(circle));
    }
    await(circle.ended);
    long answered = circle.answered.get();
    requireAll(answered + circle.failed.size(), circle.failed);
    return answered / (period.toNanos() / NANOS_IN_SECOND);
  }

  private record Circle(
      long until, AtomicLong answered, Queue<Throwable> failed, CountDownLatch ended) {
    Circle(int clients, long until) {
      this(until, new AtomicLong(), new ConcurrentLinkedQueue<>(), new CountDownLatch(clients));
    }
  }

  /// A client whose request fails drops out.
  private void askAgain(Circle circle) {
    ask()
        .onSuccess(
            length -> {
              circle.answered.incrementAndGet();
              if (System.nanoTime() < circle.until) {
                askAgain(circle);
              } else {
                circle.ended.countDown();
              }
            })
        .onFailure(
            failure -> {
              circle.failed.add(failure);
              circle.ended.countDown();
            });
  }

  /// The latencies, in nanoseconds, when requests come at a given rate, whether earlier ones are
  /// answered or not: each is timed from when it was due. Requests that are due within half a
  /// millisecond are sent together at its end, since waking for each one would take as much
  /// processor time as the service needs to answer it.
  public Histogram open(double perSecond, Duration period) throws InterruptedException {
    return atRate(perSecond, period).latencies();
  }

  /// @param late how long after its due time the last request was answered
  private record Answers(Histogram latencies, Duration period, Duration late) {
    boolean keptUp() {
      return late.compareTo(period.dividedBy(STEPS)) < 0;
    }
  }

  private Answers atRate(double perSecond, Duration period) throws InterruptedException {
    Histogram latencies = new Histogram(DIGITS);
    Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
    long requests = (long) (perSecond * period.toNanos() / NANOS_IN_SECOND);
    CountDownLatch ended = new CountDownLatch((int) requests);
    long began = System.nanoTime();
    long woken = began;
    for (long next = 0; next < requests; ) {
      sleepUntil(Math.max(began + due(next, perSecond), woken + TOGETHER.toNanos()));
      woken = System.nanoTime();
      long first = next;
      while (next < requests && began + due(next, perSecond) <= woken) {
        next++;
      }
      long end = next;
      context.runOnContext(
          go -> {
            for (long number = first; number < end; number++) {
              time(began + due(number, perSecond), latencies, failed, ended);
            }
          });
    }
    await(ended);
    requireAll(requests, failed);
    return new Answers(
        latencies, period, Duration.ofNanos(System.nanoTime() - began).minus(period));
  }

  private static long due(long number, double perSecond) {
    return (long) (number * NANOS_IN_SECOND / perSecond);
  }

  private void time(long due, Histogram latencies, Queue<Throwable> failed, CountDownLatch ended) {
    ask()
        .onSuccess(length -> latencies.recordValue(System.nanoTime() - due))
        .onFailure(failed::add)
        .onComplete(answer -> ended.countDown());
  }

  /// A percentile of [#open]'s latencies, in milliseconds.
  public static double millis(Histogram latencies, double percentile) {
    return latencies.getValueAtPercentile(percentile) / NANOS_IN_MILLI;
  }

  /// The answers to `clients` requests that are sent at once.
  public List<TimedAnswer> together(int clients) throws InterruptedException {
    Queue<TimedAnswer> answers = new ConcurrentLinkedQueue<>();
    Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
    CountDownLatch ended = new CountDownLatch(clients);
    long began = System.nanoTime();
    context.runOnContext(
        go -> {
          for (int number = 0; number < clients; number++) {
            client
                .send(question.get())
                .onSuccess(
                    answer ->
                        answers.add(new TimedAnswer(answer.status(), System.nanoTime() - began)))
                .onFailure(failed::add)
                .onComplete(answer -> ended.countDown());
          }
        });
    await(ended);
    requireAll(clients, failed);
    return List.copyOf(answers);
  }

  /// An answer.
  ///
  /// @param nanos from when all were sent
  public record TimedAnswer(int status, long nanos) {}

  private static void await(CountDownLatch ended) throws InterruptedException {
    if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new Failure("%d requests were not answered.".formatted(ended.getCount()));
    }
  }

  private static void sleepUntil(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private static void requireAll(long asked, Queue<Throwable> failed) {
    Throwable first = failed.peek();
    if (first != null) {
      throw new Failure(
          "%d of %d requests have failed, the first by %s.".formatted(failed.size(), asked, first),
          first);
    }
  }

  /// The length of the answer; fails unless it has the expected status.
  private Future<Integer> ask() {
    LoadRequest asked = question.get();
    return client
        .send(asked)
        .map(
            answer -> {
              if (answer.status() != asked.status()) {
                throw new Failure(
                    "%s was answered with %d.".formatted(asked.path(), answer.status()));
              }
              return answer.length();
            });
  }

  @Override
  public void close() {
    client.close();
    vertx.close().await();
  }
}
