package io.slotwright.schedule.openinghours.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.openinghours.OpeningHours.Note;
import io.slotwright.schedule.openinghours.osm.OpeningHoursWriter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A weekly template in the `opening_hours` syntax, as clients see it.
///
/// @param version of the template
/// @param notes on what was sent beyond a weekly template; empty when it is only read
record OpeningHoursBody(UUID postId, long version, String openingHours, List<Note> notes) {

  /// A request. Fields that only the server sets may be sent back as they were read, and are
  /// ignored.
  @JsonIgnoreProperties({"post_id", "version", "notes"})
  record Request(@Nullable String openingHours) {}

  static OpeningHoursBody of(Template template, List<Note> notes) {
    return new OpeningHoursBody(
        template.postId(), template.version(), OpeningHoursWriter.write(template.hours()), notes);
  }
}
