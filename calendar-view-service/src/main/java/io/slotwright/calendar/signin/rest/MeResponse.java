package io.slotwright.calendar.signin.rest;

import io.slotwright.plumbing.security.Caller;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param subject the name in histories, as the token has it
/// @param admin whether they also may do what only administrators may
@Schema(
    examples =
        """
        {"subject": "f5a1c2de", "organisation_id": "0190a000-0000-7000-8000-000000000001",
         "admin": false}
        """)
record MeResponse(String subject, UUID organisationId, boolean admin) {

  static MeResponse of(Caller caller) {
    return new MeResponse(caller.subject(), caller.organisation(), caller.isAdmin());
  }
}
