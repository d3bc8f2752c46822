package io.slotwright.plumbing.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/// Stops parsing a body that would cost more memory than its length suggests, before its objects
/// are created: a value of two characters becomes an object of forty bytes, which every check
/// visits.
///
/// Applies only to request bodies held in memory as a whole. Stored JSON may have grown longer and
/// is read without these limits.
@Provider
class RequestJson implements ContextResolver<ObjectMapper> {

  /// The longest legal body is a weekly template: 336 windows of eight tokens, three objects deep.
  /// A body a few times too long still gets the refusal of its own field. Names, texts and numbers
  /// are no longer than the body, see [BodyLimits].
  static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxTokenCount(10_000).maxNestingDepth(32).build();

  private final ObjectMapper mapper;

  RequestJson(ObjectMapper mapper) {
    JsonFactory factory = mapper.getFactory().copy();
    factory.setStreamReadConstraints(LIMITS);
    this.mapper = mapper.copyWith(factory);
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return mapper;
  }
}
