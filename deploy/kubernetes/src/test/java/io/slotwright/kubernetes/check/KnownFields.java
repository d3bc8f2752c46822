package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Kubernetes' own kinds have known fields with values of their type only. Kinds of others have
/// their
/// [Schemas].
public final class KnownFields implements Check {

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "v1/Namespace", Namespace.class,
          "v1/ServiceAccount", ServiceAccount.class,
          "v1/Service", Service.class,
          "v1/ConfigMap", ConfigMap.class,
          "v1/Secret", Secret.class,
          "apps/v1/Deployment", Deployment.class,
          "batch/v1/Job", Job.class,
          "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new NoUnknownFields())
          .build();

  /// The models of fabric8 keep unknown fields in a map.
  private static final class NoUnknownFields extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests.all().stream().flatMap(each -> fault(each).stream());
  }

  private static Optional<String> fault(Manifest manifest) {
    String kind = manifest.apiVersion() + "/" + manifest.kind();
    if (Schemas.know(manifest)) {
      return Optional.empty();
    }
    Class<?> model = KINDS.get(kind);
    if (model == null) {
      return Optional.of(manifest.title() + ": nobody here knows the kind " + kind);
    }
    try {
      STRICT.treeToValue(manifest.json(), model);
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(manifest.title() + ": " + e.getOriginalMessage());
    }
  }
}
