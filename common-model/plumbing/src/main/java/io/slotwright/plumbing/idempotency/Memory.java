package io.slotwright.plumbing.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Function;

/// How a result is stored so that a retry gets it again.
///
/// @param write turns it into the stored response
/// @param read restores it from the stored response
public record Memory<T>(Function<T, Answer> write, Function<Answer, T> read) {

  private static final int CREATED = 201;
  static final int ACCEPTED = 202;

  /// Stores responses as they are.
  public static final Memory<Answer> ANSWER = new Memory<>(answer -> answer, answer -> answer);

  /// Stores the event of the creation: the whole state at that time, without secrets.
  public static <E extends Event> Memory<E> created(Class<E> type) {
    return event(CREATED, type);
  }

  /// Stores the event of work that only started the requested operation.
  public static <E extends Event> Memory<E> accepted(Class<E> type) {
    return event(ACCEPTED, type);
  }

  /// Stores a value as JSON.
  ///
  /// @param id of the created resource
  public static <T> Memory<T> json(ObjectMapper json, Class<T> type, Function<T, UUID> id) {
    return new Memory<>(
        value -> new Answer(CREATED, id.apply(value), write(json, value)),
        answer -> read(json, answer, type));
  }

  static boolean isAccepted(Answer answer) {
    return answer.status() == ACCEPTED;
  }

  private static <E extends Event> Memory<E> event(int status, Class<E> type) {
    return new Memory<>(
        event -> new Answer(status, UUID.fromString(event.aggregateId()), EventJson.write(event)),
        answer -> event(answer, status, type));
  }

  private static <E extends Event> E event(Answer answer, int status, Class<E> type) {
    if (answer.status() != status) {
      throw new AnsweredOtherwise();
    }
    try {
      return EventJson.read(answer.bodyJson().getBytes(UTF_8), type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String write(ObjectMapper json, Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T read(ObjectMapper json, Answer answer, Class<T> type) {
    try {
      return json.readValue(answer.bodyJson(), type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
