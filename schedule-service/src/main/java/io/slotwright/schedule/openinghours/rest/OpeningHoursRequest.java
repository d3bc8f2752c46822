package io.slotwright.schedule.openinghours.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// A weekly template in the `opening_hours` syntax, as clients send it. Fields that only the server
/// sets may be sent back as they were read, and are ignored.
@JsonIgnoreProperties({"post_id", "version", "notes"})
record OpeningHoursRequest(@Nullable String openingHours) {}
