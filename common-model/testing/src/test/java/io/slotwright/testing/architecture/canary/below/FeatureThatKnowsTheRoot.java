package io.slotwright.testing.architecture.canary.below;

import io.slotwright.testing.architecture.canary.NamelessHelper;

record FeatureThatKnowsTheRoot(NamelessHelper root) {}
