package io.slotwright.acceptance.architecture.canary.above;

import io.slotwright.acceptance.architecture.canary.below.RoomBelow;

public record RoomAbove(RoomBelow below) {}
