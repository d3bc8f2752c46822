package io.slotwright.testing.architecture.canary;

public class NamelessHelper {}
