package io.slotwright.acceptance.client;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Several clients at the same moment.
public final class Together {
  private Together() {}

  /// Runs all of them at once, and returns their answers in the given order.
  public static List<Answer> all(int people, IntFunction<Answer> request) {
    CyclicBarrier start = new CyclicBarrier(people);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers =
          IntStream.range(0, people)
              .mapToObj(i -> threads.submit(after(start, () -> request.apply(i))))
              .toList();
      return answers.stream().map(Together::result).toList();
    }
  }

  private static Callable<Answer> after(CyclicBarrier start, Callable<Answer> request) {
    return () -> {
      start.await();
      return request.call();
    };
  }

  private static Answer result(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError("A request has failed", e.getCause());
    }
  }
}
