package io.slotwright.testing.architecture.canary.below;

public record FeatureBelow(int size) {}
