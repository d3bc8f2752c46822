package io.slotwright.calendar.live.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.calendar.live.Frame;
import io.slotwright.calendar.live.flow.FrameEncoder;
import io.slotwright.calendar.live.json.FrameResponse;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes frames as the documented JSON.
@ApplicationScoped
class JsonFrames implements FrameEncoder {

  private final ObjectMapper mapper;

  JsonFrames(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String encode(Frame frame) {
    try {
      return mapper.writeValueAsString(FrameResponse.of(frame));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
