package io.slotwright.schedule.draft.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.slotwright.schedule.draft.DraftProposal;
import jakarta.inject.Singleton;

/// Lets a client send a draft back as it was read: fields that only the service decides are
/// ignored.
@Singleton
class ReadOnlyDraftFields implements ObjectMapperCustomizer {

  @JsonIgnoreProperties({
    "id",
    "post_id",
    "status",
    "base_version",
    "published_version",
    "version",
    "created_at"
  })
  private interface ReadOnly {}

  @Override
  public void customize(ObjectMapper json) {
    json.addMixIn(DraftProposal.class, ReadOnly.class);
  }
}
