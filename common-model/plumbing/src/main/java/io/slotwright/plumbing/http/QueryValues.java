package io.slotwright.plumbing.http;

import io.slotwright.plumbing.problem.Problem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads numbers, ids and flags in queries. By itself JAX-RS answers 404 to what is no number or
/// id, as if the resource did not exist, and takes what is no flag for false; here it is a
/// violation of the parameter.
@Provider
public class QueryValues implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          Integer.class, Integer::valueOf,
          UUID.class, UUID::fromString,
          Boolean.class, QueryValues::flag);

  @Override
  @SuppressWarnings("unchecked") // A reader makes values of the type under which it is kept.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Function<String, ?> reader = READERS.get(type);
    return reader == null
        ? null
        : Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(query -> new Reading<>(((QueryParam) query).value(), (Function<String, T>) reader))
            .findFirst()
            .orElse(null);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private record Reading<T>(String name, Function<String, T> reader) implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException malformed) {
        throw Problem.validation(
            "/" + name, "malformed", "The parameter " + name + " has the wrong format.");
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
