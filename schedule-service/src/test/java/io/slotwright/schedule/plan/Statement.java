package io.slotwright.schedule.plan;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A statement that an adapter of this service sends to PostgreSQL.
///
/// @param name of the constant that holds it
record Statement(String name, String sql) {

  private static final String ADAPTERS = "io\\.slotwright\\.schedule\\..*\\.postgres\\..*";
  private static final Pattern COMPLETE =
      Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b");

  /// Every constant of every adapter, one that is added too, and what records hold that are
  /// constants.
  static List<Statement> all() {
    return adapters().stream().flatMap(Statement::in).toList();
  }

  static List<Class<?>> adapters() {
    return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(Bean::getBeanClass)
        .filter(type -> type.getName().matches(ADAPTERS))
        .distinct()
        .toList();
  }

  static Stream<Statement> in(Class<?> adapter) {
    return Arrays.stream(adapter.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .flatMap(
            field -> texts(adapter.getSimpleName() + "." + field.getName(), valueOf(field, null)))
        .filter(statement -> COMPLETE.matcher(statement.sql()).lookingAt());
  }

  boolean concerns(String table) {
    return Pattern.compile("\\b" + table + "\\b").matcher(sql).find();
  }

  private static Stream<Statement> texts(String name, @Nullable Object value) {
    return switch (value) {
      case String text -> Stream.of(new Statement(name, text));
      case Record statements ->
          Arrays.stream(statements.getClass().getDeclaredFields())
              .flatMap(field -> texts(name + "." + field.getName(), valueOf(field, statements)));
      case null, default -> Stream.empty();
    };
  }

  private static @Nullable Object valueOf(Field field, @Nullable Object holder) {
    try {
      field.setAccessible(true);
      return field.get(Modifier.isStatic(field.getModifiers()) ? null : holder);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
