package io.slotwright.calendar.flag.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.FlagChange;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.calendar.flag.json.FlagDocument;
import io.slotwright.calendar.flag.json.FlagDocument.VariantDocument;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes records of flags, and flags of records.
@Singleton
class FlagRecords {

  private static final TypeReference<List<VariantDocument>> VARIANTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> OVERRIDES = new TypeReference<>() {};
  private static final TypeReference<FlagDocument> DETAILS = new TypeReference<>() {};

  private final ObjectMapper mapper;

  FlagRecords(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Flag flag(FlagRecord record) {
    return new Flag(record.key, record.version, details(record));
  }

  FlagDetails details(FlagRecord record) {
    return FlagDocument.details(
        record.description,
        record.enabled,
        record.defaultVariant,
        read(record.variants, VARIANTS),
        read(record.overrides, OVERRIDES));
  }

  void write(FlagDetails details, FlagRecord record) {
    FlagDocument document = FlagDocument.of(details);
    record.description = document.description();
    record.enabled = document.enabled();
    record.defaultVariant = document.defaultVariant();
    record.variants = text(document.variants());
    record.overrides = text(document.organisationOverrides());
  }

  FlagChangeRecord record(FlagChange change) {
    FlagChangeRecord record = new FlagChangeRecord();
    record.flagKey = change.key();
    record.version = change.version();
    record.what = change.what();
    record.occurredAt = change.edit().at();
    record.subject = change.edit().subject();
    record.stateBefore = state(change.before());
    record.stateAfter = state(change.after());
    return record;
  }

  FlagChange change(FlagChangeRecord record) {
    return new FlagChange(
        record.flagKey,
        record.version,
        new Edit(record.subject, record.occurredAt),
        details(record.stateBefore),
        details(record.stateAfter));
  }

  private @Nullable String state(Optional<FlagDetails> details) {
    return details.map(FlagDocument::of).map(this::text).orElse(null);
  }

  private Optional<FlagDetails> details(@Nullable String state) {
    return Optional.ofNullable(state).map(json -> read(json, DETAILS).toDetails());
  }

  /// A newer release may have stored fields that this one does not know.
  private <T> T read(String json, TypeReference<T> type) {
    try {
      return mapper
          .readerFor(type)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(json);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
