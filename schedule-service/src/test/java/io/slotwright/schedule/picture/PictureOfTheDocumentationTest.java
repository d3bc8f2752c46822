package io.slotwright.schedule.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.schedule.slot.SlotPlan;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The picture in `docs/how-a-template-becomes-slots.md` shows what the rules make, and cannot fall
/// behind them.
class PictureOfTheDocumentationTest {

  private static final Path PICTURE = Path.of("../docs/images/slots-on-days-of-change.svg");
  private static final SlotPlan SUNDAYS =
      new SlotPlan(
          ZoneId.of("Europe/Kyiv"),
          30,
          true,
          new WeeklyHours(List.of(WeeklySlot.of(6, Window.of("01:00", "05:00")))),
          Map.of(),
          List.of());

  @Test
  void thePictureShowsTheSlotsOfBothDays() throws IOException {
    String drawn =
        DayPicture.document(
            List.of(
                new DayPicture(
                    "28 March 2027: 01:00 to 05:00 is three hours, six slots.",
                    SUNDAYS.on(LocalDate.of(2027, 3, 28))),
                new DayPicture(
                    "31 October 2027: 01:00 to 05:00 is five hours, ten slots.",
                    SUNDAYS.on(LocalDate.of(2027, 10, 31)))));

    // Left beside the other results, to be put in the place of the old one.
    Path result = Files.writeString(Path.of("target", PICTURE.getFileName().toString()), drawn);
    assertThat(PICTURE).hasSameTextualContentAs(result);
  }
}
