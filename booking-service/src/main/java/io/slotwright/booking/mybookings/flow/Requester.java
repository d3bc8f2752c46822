package io.slotwright.booking.mybookings.flow;

import org.jspecify.annotations.Nullable;

/// Who asks for a link for whom, by pseudonyms.
///
/// @param address the mail address, however it is spelled in capitals
/// @param client from where the request comes; null for somebody who may ask any number of times
public record Requester(String address, @Nullable String client) {}
