package io.slotwright.schedule.post.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.slotwright.schedule.post.PostProposal;
import jakarta.inject.Singleton;

/// Lets a client send a post back as it was read: fields that only the service decides are ignored.
@Singleton
class ReadOnlyPostFields implements ObjectMapperCustomizer {

  @JsonIgnoreProperties({"id", "service_point_id", "timezone", "version"})
  private interface ReadOnly {}

  @Override
  public void customize(ObjectMapper json) {
    json.addMixIn(PostProposal.class, ReadOnly.class);
  }
}
