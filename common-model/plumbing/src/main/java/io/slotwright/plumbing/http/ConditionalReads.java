package io.slotwright.plumbing.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/// Registers a [ConditionalRead] for each operation that reads.
@Provider
public class ConditionalReads implements DynamicFeature {

  private final ObjectMapper mapper;

  public ConditionalReads(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (resource.getResourceMethod().isAnnotationPresent(GET.class)) {
      context.register(
          new ConditionalRead(mapper, ConditionalRead.isCompressed(resource.getResourceMethod())));
    }
  }
}
