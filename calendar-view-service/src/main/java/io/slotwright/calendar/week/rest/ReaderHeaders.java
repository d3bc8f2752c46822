package io.slotwright.calendar.week.rest;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// The request headers on which the response with a week depends.
class ReaderHeaders {

  @RestHeader(HttpHeaders.IF_NONE_MATCH)
  @Parameter(hidden = true)
  @Nullable String known;

  @RestHeader(HttpHeaders.ACCEPT_ENCODING)
  @Parameter(hidden = true)
  @Nullable String codings;

  @RestHeader(HttpHeaders.AUTHORIZATION)
  @Parameter(hidden = true)
  @Nullable String credential;
}
