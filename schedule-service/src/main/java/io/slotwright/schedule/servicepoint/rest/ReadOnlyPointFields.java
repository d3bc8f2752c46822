package io.slotwright.schedule.servicepoint.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.slotwright.schedule.servicepoint.ServicePointProposal;
import jakarta.inject.Singleton;

/// Lets a client send a service point back as it was read: fields that only the service decides are
/// ignored.
@Singleton
class ReadOnlyPointFields implements ObjectMapperCustomizer {

  @JsonIgnoreProperties({"id", "organisation_id", "version"})
  private interface ReadOnly {}

  @Override
  public void customize(ObjectMapper json) {
    json.addMixIn(ServicePointProposal.class, ReadOnly.class);
  }
}
