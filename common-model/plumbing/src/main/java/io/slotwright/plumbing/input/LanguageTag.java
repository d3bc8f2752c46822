package io.slotwright.plumbing.input;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.text.LanguageTags;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A language tag, as [LanguageTags] reads it. Null is valid.
@Constraint(validatedBy = LanguageTag.Validator.class)
@Code(ViolationCode.MALFORMED)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface LanguageTag {

  String message() default "is not a language tag such as uk or en-GB";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// `@NotNull` rejects null.
  final class Validator implements ConstraintValidator<LanguageTag, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || LanguageTags.read(value).isPresent();
    }
  }
}
