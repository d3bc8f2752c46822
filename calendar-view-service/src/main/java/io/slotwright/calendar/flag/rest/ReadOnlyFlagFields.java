package io.slotwright.calendar.flag.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.slotwright.calendar.flag.FlagProposal;
import jakarta.inject.Singleton;

/// Lets a client send a flag back as it was read: the fields that only the service decides are
/// ignored.
@Singleton
class ReadOnlyFlagFields implements ObjectMapperCustomizer {

  @JsonIgnoreProperties({"key", "version"})
  private interface ReadOnly {}

  @Override
  public void customize(ObjectMapper json) {
    json.addMixIn(FlagProposal.class, ReadOnly.class);
  }
}
