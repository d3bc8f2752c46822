package io.slotwright.schedule.rest;

import io.slotwright.plumbing.http.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Answers with the version of what they show.
public final class Tagged {

  private Tagged() {}

  /// 200 with `body` and its version as `ETag`.
  public static <T> RestResponse<T> ok(T body, long version) {
    return RestResponse.ResponseBuilder.ok(body)
        .header(HttpHeaders.ETAG, EntityTags.of(version))
        .build();
  }

  /// What an `If-Match` header expects of the present version.
  public static LongConsumer expectation(@Nullable String ifMatch) {
    return version -> EntityTags.requireMatch(ifMatch, version);
  }
}
