package io.slotwright.plumbing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.plumbing.security.Credentials;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Completes the JSON that a read operation returns: with an entity tag, that of its resource or
/// one of its bytes, and compressed when the client accepts gzip. A client that names the tag gets
/// 304 in its place (RFC 9110, section 13.1.2).
///
/// What a link's token opens is not compressed: it may contain secrets beside what others wrote,
/// and the length of compressed text tells how much of it repeats itself (BREACH). Neither is what
/// is hardly longer than the headers. What a resource has encoded itself stays as it is.
///
/// @param compressing whether this operation's responses may be compressed
record ConditionalRead(ObjectMapper mapper, boolean compressing)
    implements ContainerResponseFilter {

  private static final int LEAST_BYTES_COMPRESSED = 1_024;

  /// Whether responses of `operation` are compressed for clients that accept it.
  static boolean isCompressed(Method operation) {
    return operation.isAnnotationPresent(GET.class) && !Credentials.acceptsToken(operation);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getStatus() != Status.OK.getStatusCode() || !isJson(answer)) {
      return;
    }
    byte[] json = json(answer.getEntity());
    String plain =
        Objects.requireNonNullElseGet(
            answer.getHeaderString(HttpHeaders.ETAG), () -> EntityTags.of(json));
    boolean gzip = compressing && json.length >= LEAST_BYTES_COMPRESSED && acceptsGzip(request);
    answer.getHeaders().putSingle(HttpHeaders.ETAG, gzip ? EntityTags.compressed(plain) : plain);
    if (EntityTags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), plain)) {
      answer.setEntity(null);
      answer.setStatusInfo(Status.NOT_MODIFIED);
      return;
    }
    answer.setEntity(
        gzip ? Gzip.compress(json) : json, answer.getEntityAnnotations(), typeOf(answer));
    if (gzip) {
      answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
  }

  /// Objects without a type are written as JSON, texts are not.
  private static boolean isJson(ContainerResponseContext answer) {
    if (!answer.hasEntity()
        || answer.getEntity() instanceof byte[]
        || answer.getEntity() instanceof Buffer) {
      return false;
    }
    @Nullable MediaType type = answer.getMediaType();
    return type == null
        ? !(answer.getEntity() instanceof String)
        : type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }

  private byte[] json(Object entity) {
    if (entity instanceof String text) {
      return text.getBytes(UTF_8);
    }
    try {
      return mapper.writeValueAsBytes(entity);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException(notOurs);
    }
  }

  private static MediaType typeOf(ContainerResponseContext answer) {
    return Objects.requireNonNullElse(answer.getMediaType(), MediaType.APPLICATION_JSON_TYPE);
  }

  private static boolean acceptsGzip(ContainerRequestContext request) {
    return AcceptedCodings.acceptGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
  }
}
