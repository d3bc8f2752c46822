package io.slotwright.plumbing.http;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/// Registers, for each operation, the [CachePolicy] that its annotations require.
@Provider
public class CachePolicies implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    context.register(CachePolicy.of(resource.getResourceClass(), resource.getResourceMethod()));
  }
}
