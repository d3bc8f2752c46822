package io.slotwright.notification.branding.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.flow.BrandedKinds;
import io.slotwright.notification.branding.json.BrandingDocument;
import io.slotwright.notification.branding.json.BrandingReader;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/// The content of a stored branding.
@Singleton
class BrandingContent {

  private final ObjectMapper mapper;
  private final BrandedKinds kinds;

  BrandingContent(ObjectMapper mapper, BrandedKinds kinds) {
    this.mapper = mapper;
    this.kinds = kinds;
  }

  String write(Branding branding) {
    try {
      return mapper.writeValueAsString(BrandingDocument.of(branding));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Leaves out what this release does not know: another may have stored it.
  Branding read(String content) {
    try {
      return new BrandingReader(kinds.names(), "")
          .read(
              mapper
                  .readerFor(BrandingDocument.class)
                  .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                  .readValue(content));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
