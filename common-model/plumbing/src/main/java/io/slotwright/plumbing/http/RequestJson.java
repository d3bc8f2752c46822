package io.slotwright.plumbing.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/// Ends the reading of a body that costs more than its bytes say, before its objects are made: a
/// value of two characters becomes an object of forty bytes, which every check visits.
///
/// Only bodies that are held in memory as a whole are read this way. What a service has stored is
/// as long as it has become, and is read without these limits.
@Provider
class RequestJson implements ContextResolver<ObjectMapper> {

  /// The longest legal body is a weekly template: 336 windows of eight tokens, three objects deep.
  /// What is a few times too long still gets the refusal of its own field. Names, texts and numbers
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
