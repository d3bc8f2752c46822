package io.slotwright.kubernetes.code;

import java.lang.reflect.Field;
import java.time.Duration;

/// How long a service takes to stop after SIGTERM, by the constants of its code.
public final class ShutdownTimes {

  private ShutdownTimes() {}

  /// The drain of requests, then the last runs of jobs, then their farewells.
  public static Duration longest() {
    Duration drain =
        Duration.ofSeconds((long) constant("io.slotwright.plumbing.http.Drain", "LONGEST_SECONDS"));
    Duration jobs = (Duration) constant("io.slotwright.plumbing.pace.Job", "LONGEST_STOP");
    return drain.plus(jobs).plus(jobs);
  }

  private static Object constant(String type, String name) {
    try {
      Field field = Class.forName(type).getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + "." + name, e);
    }
  }
}
