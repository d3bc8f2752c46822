package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bodies with several defects, drawn from a seed so that each can be reproduced.
final class RandomAttacks {

  private static final int MOST_FAULTS = 4;
  private static final int BYTES = 256;

  private final List<JsonPointer> fields;
  private final Random random;

  private RandomAttacks(List<JsonPointer> fields, long seed) {
    this.fields = fields;
    this.random = new Random(seed);
  }

  /// @param fields of the body, at least one
  static Stream<Attack> on(List<JsonPointer> fields, long seed, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                Attack.of(
                    "random body " + (seed + number),
                    valid -> new RandomAttacks(fields, seed + number).spoil(valid)));
  }

  private Request spoil(Request valid) {
    Map<JsonPointer, String> faults = new LinkedHashMap<>();
    for (int fault = random.nextInt(MOST_FAULTS); fault >= 0; fault--) {
      faults.put(any(fields), any(Nonsense.VALUES));
    }
    Request spoilt = Bodies.with(valid, faults);
    return random.nextBoolean() ? spoilt : spoilt.withBody(damaged(spoilt.body()));
  }

  /// With one byte changed, or truncated.
  private byte[] damaged(byte[] body) {
    int place = random.nextInt(body.length);
    if (random.nextBoolean()) {
      return Arrays.copyOf(body, place);
    }
    byte[] damaged = body.clone();
    damaged[place] = (byte) random.nextInt(BYTES);
    return damaged;
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
