package io.slotwright.gateway;

/// One line of the routing table.
record Route(PathMatch match, Destination destination) {}
