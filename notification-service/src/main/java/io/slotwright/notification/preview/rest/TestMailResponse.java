package io.slotwright.notification.preview.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.notification.mail.ServerReply;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a test mail.
///
/// @param status `sent`, `failed`, or `pending` while the mail server has not answered
/// @param reason why it failed, such as `smtp-550`
@Schema(
    examples =
        """
        {"status": "sent", "reason": null}
        """)
@JsonInclude
record TestMailResponse(String status, @Schema(nullable = true) @Nullable String reason) {

  static TestMailResponse of(Optional<ServerReply> reply) {
    return reply.map(TestMailResponse::of).orElseGet(() -> new TestMailResponse("pending", null));
  }

  private static TestMailResponse of(ServerReply reply) {
    return switch (reply) {
      case ServerReply.Accepted() -> new TestMailResponse("sent", null);
      case ServerReply.Rejected(String reason, var code) -> new TestMailResponse("failed", reason);
      case ServerReply.Withheld(String reason) -> new TestMailResponse("failed", reason);
      case ServerReply.Delayed(String reason, var trouble, var pause) ->
          new TestMailResponse("failed", reason);
      case ServerReply.Unanswered(String reason) -> new TestMailResponse("failed", reason);
    };
  }
}
