package io.slotwright.bench.schedule;

import io.slotwright.bench.load.BesideBareServer;
import io.slotwright.bench.load.LatencyByLoad;
import io.slotwright.bench.load.LatencyLine;
import io.slotwright.bench.load.LoadRequest;
import io.slotwright.bench.load.ServiceStack;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// `GET slots` of a week, of any of the posts, beside a bare server that has the answer in memory.
final class ReadBench {
  private static final int TIMES = 5;

  private final BesideBareServer beside;
  private final LatencyByLoad byLoad;
  private final List<UUID> postIds;
  private final LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(2);

  ReadBench(ServiceStack stack, Centre centre) {
    this.beside = new BesideBareServer(stack, TIMES);
    this.byLoad = new LatencyByLoad(stack.service());
    this.postIds = centre.postIds();
  }

  String measure() throws IOException, InterruptedException {
    return String.join(
        "\n", beside.header(), beside.rows("`GET slots` of a week of 168 slots", "5", this::week));
  }

  LatencyLine byLoad() throws InterruptedException {
    return byLoad.line(this::week);
  }

  private LoadRequest week() {
    UUID post = postIds.get(ThreadLocalRandom.current().nextInt(postIds.size()));
    return LoadRequest.get(
        "/api/v1/posts/%s/slots?from=%s&to=%s".formatted(post, from, from.plusDays(6)));
  }
}
