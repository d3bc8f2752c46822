package io.slotwright.acceptance.architecture.canary.below;

import io.slotwright.acceptance.architecture.canary.Root;
import io.slotwright.acceptance.architecture.canary.above.RoomAbove;

public record RoomBelow(RoomAbove user, Root root) {}
