package io.slotwright.plumbing.input;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.text.VisibleText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// Text of which something can be seen: not only white space and invisible characters. Invisible
/// characters between visible ones are part of many scripts and stay. Null is valid.
@Constraint(validatedBy = Visible.Validator.class)
@Code(ViolationCode.BLANK)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Visible {

  String message() default "is not blank";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// `@NotNull` rejects null.
  final class Validator implements ConstraintValidator<Visible, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || VisibleText.isIn(value);
    }
  }
}
