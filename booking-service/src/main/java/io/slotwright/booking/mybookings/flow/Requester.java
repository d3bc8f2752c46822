package io.slotwright.booking.mybookings.flow;

import org.jspecify.annotations.Nullable;

/// The client that requests a link and the address that it is for, by pseudonyms.
///
/// @param address the mail address, in whatever case it is written
/// @param client the origin of the request; null for a caller without a limit
public record Requester(String address, @Nullable String client) {}
