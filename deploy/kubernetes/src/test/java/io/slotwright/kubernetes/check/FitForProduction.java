package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.kubernetes.code.ServiceCode;
import io.slotwright.kubernetes.manifest.Environment;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import io.slotwright.plumbing.production.ProductionSettings;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/// A service with these settings starts in production: its own rules about them are evaluated, with
/// random values in place of secrets.
public final class FitForProduction implements Check {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests.services().stream().flatMap(each -> faults(manifests, each));
  }

  private static Stream<String> faults(Manifests manifests, Manifest service) {
    Environment environment = new Environment(manifests, service);
    Map<String, String> values = new HashMap<>(environment.values());
    environment
        .secrets()
        .forEach(
            (name, reference) -> {
              if (!reference.path("optional").asBoolean()) {
                values.put(name, secret(reference));
              }
            });
    return VALIDATOR.validate(settings(ServiceCode.of(service.name()), values)).stream()
        .map(ConstraintViolation::getMessage)
        .map(complaint -> service.title() + ": " + complaint);
  }

  private static ProductionSettings settings(ServiceCode code, Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withProfile("prod")
        .withSources(new PropertiesConfigSource(code.shared(), "shared", 100))
        .withSources(new PropertiesConfigSource(code.own(), "own", 250))
        .withSources(new EnvConfigSource(environment, 300))
        .withMapping(ProductionSettings.class)
        .withValidateUnknown(false)
        .build()
        .getConfigMapping(ProductionSettings.class);
  }

  private static String secret(JsonNode reference) {
    String random = UUID.randomUUID() + "-" + UUID.randomUUID();
    return reference.path("key").asText().equals("url")
        ? "rediss://:%s@redis.tyres.ua:6379".formatted(random)
        : random;
  }
}
