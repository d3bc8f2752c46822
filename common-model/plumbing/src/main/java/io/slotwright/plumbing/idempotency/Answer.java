package io.slotwright.plumbing.idempotency;

import java.util.UUID;

/// The answer to a request that created something, as it can be given again.
///
/// @param resourceId what was created
/// @param bodyJson the body without secrets: those are added again at the edge
public record Answer(int status, UUID resourceId, String bodyJson) {}
