package io.slotwright.local.demo;

/// A customer.
record Person(String name, String email, String phone, String locale) {}
