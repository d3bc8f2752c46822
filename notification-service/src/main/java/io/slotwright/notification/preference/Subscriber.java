package io.slotwright.notification.preference;

import java.util.UUID;

/// A customer of an organisation.
///
/// @param mailbox a keyed hash of the customer's mailbox, as of a booking
public record Subscriber(UUID organisation, String mailbox) {}
