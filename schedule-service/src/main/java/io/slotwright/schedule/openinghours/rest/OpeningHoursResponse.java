package io.slotwright.schedule.openinghours.rest;

import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.openinghours.OpeningHours.Note;
import io.slotwright.schedule.openinghours.osm.OpeningHoursWriter;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A weekly template in the `opening_hours` syntax, as clients see it.
///
/// @param version of the template
/// @param notes on what was sent beyond a weekly template; empty when it is only read
@Schema(
    examples =
        """
        {"post_id": "0190a000-0000-7000-8000-0000000000a1", "version": 11,
         "opening_hours": "Mo-Fr 09:00-18:00; Sa 10:00-15:00",
         "notes": [
           {"code": "public-holidays",
            "message": "Public holidays are closures of the service point: enter or \
        import them there. PH off alone has no effect."}]}
        """)
record OpeningHoursResponse(UUID postId, long version, String openingHours, List<Note> notes) {

  static OpeningHoursResponse of(Template template, List<Note> notes) {
    return new OpeningHoursResponse(
        template.postId(), template.version(), OpeningHoursWriter.write(template.hours()), notes);
  }
}
