package io.slotwright.kubernetes.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import io.slotwright.kubernetes.code.Documents;
import io.slotwright.kubernetes.manifest.Manifest;
import io.slotwright.kubernetes.manifest.Manifests;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A service is given at least the memory that `docs/performance.md` measured, and a limit that its
/// heap cannot reach.
public final class Memory implements Check {

  private static final Pattern HEAP = Pattern.compile(".*-Xmx(\\d+)m.*");
  private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

  @Override
  public Stream<String> faults(Manifests manifests) {
    Map<String, Integer> measured = Documents.memory();
    return manifests.services().stream()
        .flatMap(each -> faults(each, measured.getOrDefault(each.name(), Integer.MAX_VALUE)));
  }

  private static Stream<String> faults(Manifest service, int measured) {
    JsonNode resources = service.containers().getFirst().path("resources");
    long request = mebibytes(resources.at("/requests/memory"));
    long limit = mebibytes(resources.at("/limits/memory"));
    return Stream.of(
            request >= measured ? "" : "requests less memory than it was seen to use",
            limit >= measured * 5L / 4 ? "" : "is killed soon above what it was seen to use",
            limit >= 3 * heap(service) ? "" : "its heap leaves little of the limit to the rest",
            resources.at("/requests/cpu").isMissingNode() ? "requests no processor time" : "",
            resources.at("/limits/cpu").isMissingNode() ? "" : "is throttled while it starts")
        .filter(fault -> !fault.isEmpty())
        .map(fault -> service.title() + ": " + fault);
  }

  private static long mebibytes(JsonNode quantity) {
    return quantity.isMissingNode()
        ? 0
        : Quantity.getAmountInBytes(Quantity.parse(quantity.asText())).divide(MEBIBYTE).longValue();
  }

  /// In MiB; without an option the JVM would take a quarter of whatever the limit is.
  private static long heap(Manifest service) {
    Matcher option = HEAP.matcher(service.containers().getFirst().path("env").toString());
    return option.matches() ? Long.parseLong(option.group(1)) : Integer.MAX_VALUE;
  }
}
