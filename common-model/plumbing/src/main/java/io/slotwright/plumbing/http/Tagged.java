package io.slotwright.plumbing.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Responses with the version of the resource they show.
public final class Tagged {

  private Tagged() {}

  /// 200 with `body` and its version as `ETag`.
  public static <T> RestResponse<T> ok(T body, long version) {
    return tagged(ResponseBuilder.ok(body), version);
  }

  /// 201 with `body`, its `Location`, and its version as `ETag`.
  public static <T> RestResponse<T> created(String location, T body, long version) {
    return tagged(
        ResponseBuilder.create(RestResponse.Status.CREATED, body).location(URI.create(location)),
        version);
  }

  private static <T> RestResponse<T> tagged(ResponseBuilder<T> answer, long version) {
    return answer.header(HttpHeaders.ETAG, EntityTags.of(version)).build();
  }
}
