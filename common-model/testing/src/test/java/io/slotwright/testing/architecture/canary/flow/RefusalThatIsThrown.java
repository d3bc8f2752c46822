package io.slotwright.testing.architecture.canary.flow;

public final class RefusalThatIsThrown extends RuntimeException {}
