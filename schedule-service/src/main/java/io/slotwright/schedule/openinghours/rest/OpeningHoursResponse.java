package io.slotwright.schedule.openinghours.rest;

import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.openinghours.OpeningHours.Note;
import io.slotwright.schedule.openinghours.osm.OpeningHoursWriter;
import java.util.List;
import java.util.UUID;

/// A weekly template in the `opening_hours` syntax, as clients see it.
///
/// @param version of the template
/// @param notes on what was sent beyond a weekly template; empty when it is only read
record OpeningHoursResponse(UUID postId, long version, String openingHours, List<Note> notes) {

  static OpeningHoursResponse of(Template template, List<Note> notes) {
    return new OpeningHoursResponse(
        template.postId(), template.version(), OpeningHoursWriter.write(template.hours()), notes);
  }
}
