package io.slotwright.testing.architecture.canary.above;

class Twin {}
