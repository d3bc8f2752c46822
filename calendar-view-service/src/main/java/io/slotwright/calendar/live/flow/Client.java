package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Farewell;
import java.util.function.Consumer;

/// A client's connection.
///
/// @param address counts towards the limits of the client
/// @param needsSignsOfLife whether the protocol itself sends nothing while there is nothing to tell
/// @param goodbye ends the connection; must not block
public record Client(String address, boolean needsSignsOfLife, Consumer<Farewell> goodbye) {}
