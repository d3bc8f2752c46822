package io.slotwright.schedule.timezone.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All time zones in JSON.
///
/// @param release of the time zone database, such as `2026f`
@Schema(
    name = "TimeZones",
    examples =
        """
        {"release": "2026f",
         "items": [
           {"name": "America/Vancouver", "old_names": ["Canada/Pacific"],
            "utc_offset": "-07:00", "changes": []},
           {"name": "Europe/Kyiv",
            "old_names": ["Europe/Kiev", "Europe/Uzhgorod", "Europe/Zaporozhye"],
            "utc_offset": "+02:00",
            "changes": [
              {"at": "2027-03-28T01:00:00Z", "utc_offset": "+03:00"},
              {"at": "2027-10-31T01:00:00Z", "utc_offset": "+02:00"}]}]}
        """)
record TimeZonesResponse(String release, List<TimeZoneResponse> items) {}
