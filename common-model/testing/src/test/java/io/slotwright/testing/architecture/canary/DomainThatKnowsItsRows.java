package io.slotwright.testing.architecture.canary;

import io.slotwright.testing.architecture.canary.postgres.Rows;

record DomainThatKnowsItsRows(Rows rows) {}
