package io.slotwright.plumbing.security;

import java.util.List;

/// How an operation is protected.
///
/// @param needsRole whether only a signed-in caller gets in
/// @param roles one of which the caller needs; empty for any
/// @param tokens headers whose tokens open what the operation is about
record Protection(boolean needsRole, List<String> roles, List<String> tokens) {

  private static final String OF_A_BOOKING = "Manage-Token";

  /// A booking opens to its guest by token and to its operators by role.
  boolean operatorsToo() {
    return tokens.contains(OF_A_BOOKING);
  }
}
