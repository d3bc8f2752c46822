package io.slotwright.chaos.client;

import io.slotwright.chaos.history.Act;

/// Something that a client asks for.
///
/// @param minutes how long the services take that are wanted; 0 where none are
/// @param token what proves that what it is about is theirs; empty where nothing is
record Errand(Act act, int minutes, String token) {}
