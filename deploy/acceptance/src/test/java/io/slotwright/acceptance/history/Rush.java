package io.slotwright.acceptance.history;

import io.slotwright.acceptance.client.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/// Customers who keep coming at a steady rate, however slow the answers are, up to a number of them
/// at once.
public final class Rush implements AutoCloseable {
  private static final int AT_ONCE = 24;

  private final Queue<AcknowledgedBooking> told = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService door = Executors.newSingleThreadScheduledExecutor();

  private Rush() {}

  /// @param next supplies the next customer
  public static Rush of(Duration pace, Supplier<Appointment> next) {
    Rush rush = new Rush();
    var _ =
        rush.door.scheduleAtFixedRate(
            () -> rush.letIn(next.get()), 0, pace.toMillis(), TimeUnit.MILLISECONDS);
    return rush;
  }

  private void letIn(Appointment appointment) {
    if (room.tryAcquire()) {
      customers.execute(() -> serve(appointment));
    }
  }

  private void serve(Appointment appointment) {
    try {
      appointment.make().ifPresent(told::add);
    } catch (Throwable e) {
      failures.add(e);
    } finally {
      room.release();
    }
  }

  /// Returns when so many more bookings have been acknowledged.
  public void awaitMore(int bookings) {
    int enough = told.size() + bookings;
    Waiting.until(
        Duration.ofSeconds(40),
        () -> Assertions.assertThat(told).hasSizeGreaterThanOrEqualTo(enough));
  }

  /// Stops new customers, and returns when all others have their final answers.
  public List<AcknowledgedBooking> finish() {
    close();
    Assertions.assertThat(failures).as("customers who were refused without a reason").isEmpty();
    return List.copyOf(told);
  }

  @Override
  public void close() {
    door.close();
    customers.close();
  }
}
