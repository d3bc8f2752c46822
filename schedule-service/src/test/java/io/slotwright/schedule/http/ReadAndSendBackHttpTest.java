package io.slotwright.schedule.http;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Clients read a document, change a field and send it all back, including server-set fields.
@QuarkusTest
class ReadAndSendBackHttpTest extends ServiceTest {

  @TestFactory
  Stream<DynamicTest> whatWasReadMayBeSentBack() {
    String point = openPoint("Europe/Kyiv");
    String post = addPost(point, 1, 30);
    putTemplate(post, List.of(window(0, "09:00", "18:00")));
    return Stream.of(
            "/api/v1/service-points/" + point,
            "/api/v1/posts/" + post,
            "/api/v1/posts/" + post + "/template")
        .map(path -> DynamicTest.dynamicTest(path, () -> sendBack(path)));
  }

  @Test
  void anOverrideToo() {
    String path = "/api/v1/posts/" + addPostIn("UTC", 30) + "/overrides/2026-12-24";
    String closed = "{\"windows\": [], \"reason\": \"holiday\"}";

    String written = operator().body(closed).put(path).then().statusCode(200).extract().asString();

    operator().body(written).put(path).then().statusCode(200);
  }

  private static void sendBack(String path) {
    String read = operator().get(path).then().statusCode(200).extract().asString();

    operator().body(read).put(path).then().statusCode(200);
  }
}
