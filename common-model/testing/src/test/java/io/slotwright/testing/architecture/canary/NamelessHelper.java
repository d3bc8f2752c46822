package io.slotwright.testing.architecture.canary;

class NamelessHelper {}
