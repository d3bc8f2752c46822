package io.slotwright.notification.bounce.imap;

import io.slotwright.notification.bounce.flow.ReportReader;
import io.slotwright.notification.bounce.mime.MimeReportReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Provides the reader of reports, which knows no framework.
class ReportReading {

  @Produces
  @Singleton
  ReportReader reader() {
    return new MimeReportReader();
  }
}
