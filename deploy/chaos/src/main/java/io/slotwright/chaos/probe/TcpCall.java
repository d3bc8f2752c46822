package io.slotwright.chaos.probe;

import io.slotwright.chaos.probe.Probe.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;

/// A socket that sends the same question repeatedly.
final class TcpCall implements Call {
  private final Socket socket;
  private final byte[] question;

  TcpCall(Socket socket, byte[] question) {
    this.socket = socket;
    this.question = question;
  }

  @Override
  public boolean isAnsweredWithin(Duration patience) {
    try {
      InputStream answers = socket.getInputStream();
      // The rest of an earlier answer proves nothing about the present.
      answers.skipNBytes(answers.available());
      socket.getOutputStream().write(question);
      socket.getOutputStream().flush();
      socket.setSoTimeout((int) patience.toMillis());
      return answers.read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
