package io.slotwright.notification.delivery.postgres;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.slotwright.notification.mail.BriefingLetter;
import java.io.UncheckedIOException;

/// Letters to operators in the column `link`. Nobody else reads them, and they live for a day.
final class BriefingJson {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addMixIn(BriefingLetter.class, ComponentsOnly.class);

  private BriefingJson() {}

  static String write(BriefingLetter letter) {
    try {
      return JSON.writeValueAsString(letter);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static BriefingLetter read(String json) {
    try {
      return JSON.readValue(json, BriefingLetter.class);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @JsonIgnoreProperties({"optional", "empty"})
  private interface ComponentsOnly {}
}
