package io.slotwright.testing.architecture.canary.flow;

import io.slotwright.testing.architecture.canary.postgres.Rows;

record UseCaseThatKnowsPostgres(Rows rows) {}
