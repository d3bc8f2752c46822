package io.slotwright.booking.availability;

/// One reason for a result, as a stable code and a text for people.
public record Reason(String code, String detail) {}
