package io.slotwright.acceptance.architecture.canary;

import io.slotwright.acceptance.architecture.canary.above.RoomAbove;

public record Root(RoomAbove above) {}
