package io.slotwright.plumbing.security;

import java.util.List;

/// How an operation is protected.
///
/// @param needsRole whether the caller must be signed in
/// @param roles one of which the caller needs; empty for any
/// @param tokens headers whose tokens open the requested resource
record Protection(boolean needsRole, List<String> roles, List<String> tokens) {

  private static final String OF_A_BOOKING = "Manage-Token";

  /// A booking is open to its guest by token and to its operators by role.
  boolean operatorsToo() {
    return tokens.contains(OF_A_BOOKING);
  }
}
