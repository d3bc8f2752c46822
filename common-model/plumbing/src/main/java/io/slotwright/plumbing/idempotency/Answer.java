package io.slotwright.plumbing.idempotency;

import java.util.UUID;

/// The response to a request that created something, stored so that a retry gets it again.
///
/// @param resourceId the created resource
/// @param bodyJson the body without secrets: the REST edge adds those again
public record Answer(int status, UUID resourceId, String bodyJson) {}
