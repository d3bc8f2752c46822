package io.slotwright.testing.architecture.canary.below;

import io.slotwright.testing.architecture.canary.above.FeatureThatStandsOnIt;

record FeatureThatKnowsItsUser(FeatureThatStandsOnIt user) {}
