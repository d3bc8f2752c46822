package io.slotwright.common.event;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds what was read to what the contract promises: only a component that is declared `@Nullable`
/// may be absent. Jackson does not know about nullness, and a reader that trusts it would stumble
/// over a null far from here.
final class Completeness {

  private Completeness() {}

  /// @throws IOException when a component of `value`, or of a record in it, is missing
  static void require(@Nullable Object value) throws IOException {
    if (value instanceof Record read) {
      for (RecordComponent component : read.getClass().getRecordComponents()) {
        require(read, component);
      }
    } else if (value instanceof List<?> items) {
      for (Object item : items) {
        require(item);
      }
    }
  }

  private static void require(Record read, RecordComponent component) throws IOException {
    @Nullable Object value = valueOf(read, component);
    if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      throw new JsonMappingException(null, component.getName() + " is missing");
    }
    require(value);
  }

  private static @Nullable Object valueOf(Record read, RecordComponent component) {
    try {
      return component.getAccessor().invoke(read);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
