package io.slotwright.notification.mail;

import io.slotwright.common.guest.MailAddress;

/// Who a mail is from.
///
/// @param name in any script; empty for the address alone
public record Sender(String name, MailAddress address) {}
