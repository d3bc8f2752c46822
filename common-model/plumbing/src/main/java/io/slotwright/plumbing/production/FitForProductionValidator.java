package io.slotwright.plumbing.production;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reports each complaint as a violation, so that all are shown at once.
public class FitForProductionValidator
    implements ConstraintValidator<FitForProduction, ProductionSettings> {

  @Override
  public boolean isValid(ProductionSettings settings, ConstraintValidatorContext context) {
    if (settings.environment() != Environment.PRODUCTION) {
      return true;
    }
    List<String> complaints =
        Readiness.complaints(values(settings), settings.allow().orElse(Set.of()));
    context.disableDefaultConstraintViolation();
    complaints.forEach(
        each -> context.buildConstraintViolationWithTemplate(each).addConstraintViolation());
    return complaints.isEmpty();
  }

  private static Map<String, String> values(ProductionSettings settings) {
    Map<String, String> values = new HashMap<>();
    settings
        .settings()
        .forEach((name, value) -> value.ifPresent(present -> values.put(name, present)));
    return values;
  }
}
