package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Act;

/// A request that a client wants to make.
///
/// @param minutes the duration of the wanted services; 0 without any
/// @param token proves the ownership of its subject; empty where there is none
record Errand(Act act, int minutes, String token) {}
