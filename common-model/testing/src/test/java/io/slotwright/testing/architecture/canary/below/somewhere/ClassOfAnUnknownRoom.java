package io.slotwright.testing.architecture.canary.below.somewhere;

record ClassOfAnUnknownRoom(int size) {}
