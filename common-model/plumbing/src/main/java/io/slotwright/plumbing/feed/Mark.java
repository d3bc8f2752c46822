package io.slotwright.plumbing.feed;

/// The position of a reader: everything that a snapshot saw.
///
/// @param server identifies the start of the database server that took the snapshot: another
/// server, or a restored one, may lack rows that the snapshot saw
public record Mark(String server, String snapshot) {}
