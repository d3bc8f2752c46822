package io.slotwright.plumbing.production;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Refuses to start a service in production with settings left over from development.
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = FitForProductionValidator.class)
public @interface FitForProduction {

  String message() default "is not fit for production";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
