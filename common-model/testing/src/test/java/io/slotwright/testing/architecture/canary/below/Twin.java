package io.slotwright.testing.architecture.canary.below;

class Twin {}
