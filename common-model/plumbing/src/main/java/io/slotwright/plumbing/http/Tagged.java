package io.slotwright.plumbing.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Answers with the version of what they show.
public final class Tagged {

  private Tagged() {}

  /// 200 with `body` and its version as `ETag`.
  public static <T> RestResponse<T> ok(T body, long version) {
    return tagged(ResponseBuilder.ok(body), version);
  }

  /// 201 with `body`, where it is found from now on, and its version as `ETag`.
  public static <T> RestResponse<T> created(String location, T body, long version) {
    return tagged(
        ResponseBuilder.create(RestResponse.Status.CREATED, body).location(URI.create(location)),
        version);
  }

  /// What an `If-Match` header expects of the present version.
  public static LongConsumer expectation(@Nullable String ifMatch) {
    return version -> EntityTags.requireMatch(ifMatch, version);
  }

  private static <T> RestResponse<T> tagged(ResponseBuilder<T> answer, long version) {
    return answer.header(HttpHeaders.ETAG, EntityTags.of(version)).build();
  }
}
