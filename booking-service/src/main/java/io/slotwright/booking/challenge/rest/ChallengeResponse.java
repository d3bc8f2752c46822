package io.slotwright.booking.challenge.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.slotwright.booking.challenge.Challenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A challenge in the words of ALTCHA's scheme.
///
/// @param maxNumber the largest number to try, from 0 on; named as its clients expect it
@Schema(
    examples =
        """
        {"algorithm": "SHA-256",
         "challenge": "c2f0a6a2b2b5b1f3f2b8a9a4b0f4ea6c7e4d5d2d6d0c4a2d1f0b9a8c7e6d5f4a",
         "maxnumber": 50000,
         "salt": "0f1e2d3c4b5a69788796a5b4c3d2e1f0?expires=1795442400&point=0190a000-0000-7000-8000-0000000000b1&",
         "signature": "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"}
        """)
record ChallengeResponse(
    String algorithm,
    String challenge,
    @JsonProperty("maxnumber") long maxNumber,
    String salt,
    String signature) {

  static ChallengeResponse of(Challenge challenge) {
    return new ChallengeResponse(
        Challenge.ALGORITHM,
        challenge.challenge(),
        challenge.maxNumber(),
        challenge.salt(),
        challenge.signature());
  }
}
