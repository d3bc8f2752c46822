package io.slotwright.plumbing.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.input.Code;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Errors of Jackson and Jakarta Validation as violations with JSON pointers (RFC 6901).
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

  /// Where a JSON document is malformed.
  public static Violation of(JsonMappingException exception) {
    return exception instanceof UnrecognizedPropertyException unknown
        ? new Violation(
            pointer(unknown.getPath()),
            ViolationCode.UNKNOWN_FIELD,
            "There is no field " + unknown.getPropertyName() + ".")
        : new Violation(
            pointer(exception.getPath()), malformed(exception), "This value has the wrong format.");
  }

  private static ViolationCode malformed(JsonMappingException exception) {
    @Nullable Class<?> wanted =
        exception instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (wanted == UUID.class) {
      return ViolationCode.MALFORMED_ID;
    }
    if (wanted == LocalDate.class) {
      return ViolationCode.MALFORMED_DATE;
    }
    return wanted == Instant.class ? ViolationCode.MALFORMED_TIME : ViolationCode.MALFORMED;
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

  /// The parameter that is not a query, path or header value is the request body; resources call it
  /// `request`.
  private static boolean isBody(Path.Node node) {
    return node.getKind() == ElementKind.PARAMETER && "request".equals(node.getName());
  }

  private static ViolationCode code(ConstraintViolation<?> violation) {
    @Nullable Object value = violation.getInvalidValue();
    if (value == null) {
      return ViolationCode.REQUIRED;
    }
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    @Nullable Code own = constraint.annotationType().getAnnotation(Code.class);
    return own == null ? standard(constraint, value) : own.value();
  }

  private static ViolationCode standard(Annotation constraint, Object value) {
    return switch (constraint) {
      case NotEmpty _ -> ViolationCode.REQUIRED;
      case NotBlank _ -> value.toString().isEmpty() ? ViolationCode.REQUIRED : ViolationCode.BLANK;
      case Size size -> size(size, value);
      case Min _, Max _, Positive _, PositiveOrZero _ -> ViolationCode.OUT_OF_RANGE;
      default -> ViolationCode.MALFORMED;
    };
  }

  private static ViolationCode size(Size size, Object value) {
    return value instanceof CharSequence text
        ? text.length() < size.min() ? ViolationCode.TOO_SHORT : ViolationCode.TOO_LONG
        : ViolationCode.TOO_MANY;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
