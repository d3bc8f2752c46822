package io.slotwright.plumbing.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.slotwright.common.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What Jackson and Jakarta Validation complain of, as violations with JSON pointers (RFC 6901).
public final class Violations {

  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private Violations() {}

  static List<Violation> of(ConstraintViolationException exception) {
    return exception.getConstraintViolations().stream()
        .map(Violations::of)
        .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
        .toList();
  }

  /// Where a JSON document is not of the form that is read.
  public static Violation of(JsonMappingException exception) {
    return exception instanceof UnrecognizedPropertyException unknown
        ? new Violation(
            pointer(unknown.getPath()),
            "unknown-field",
            "There is no field " + unknown.getPropertyName() + ".")
        : new Violation(
            pointer(exception.getPath()), "malformed", "This value has the wrong format.");
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      pointer.append('/');
      pointer.append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
    }
    return pointer.toString();
  }

  private static Violation of(ConstraintViolation<?> violation) {
    return new Violation(
        pointer(violation.getPropertyPath()), code(violation), violation.getMessage());
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.METHOD || isBody(node)) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKey() != null) {
        pointer.append('/').append(escape(String.valueOf(node.getKey())));
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(escape(SNAKE_CASE.translate(node.getName())));
      }
    }
    return pointer.toString();
  }

  /// The request body is the parameter that is not a query, path or header value; resources call it
  /// `request`.
  private static boolean isBody(Path.Node node) {
    return node.getKind() == ElementKind.PARAMETER && "request".equals(node.getName());
  }

  /// `@NotBlank` becomes `not-blank`.
  private static String code(ConstraintViolation<?> violation) {
    String annotation =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
