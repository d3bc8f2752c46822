package io.slotwright.testing.architecture.canary.above;

import io.slotwright.testing.architecture.canary.below.FeatureBelow;

public record FeatureThatStandsOnIt(FeatureBelow below) {}
