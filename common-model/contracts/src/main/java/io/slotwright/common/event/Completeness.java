package io.slotwright.common.event;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks a value read from JSON against the contract: only a component declared `@Nullable` may be
/// absent. Jackson ignores nullness annotations, so a missing component would otherwise fail far
/// from here.
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
