package io.slotwright.mail.server;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/// Hands messages to Postfix as they are, bytes that nobody signed included.
record Submission(int port) {

  static Submission of(int port) {
    return new Submission(port);
  }

  void send(byte[] message, String sender, String recipient) {
    Properties properties = new Properties();
    properties.put("mail.smtp.from", sender);
    properties.put("mail.smtp.starttls.required", "true");
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put("mail.smtp.ssl.trust", "localhost");
    properties.put("mail.smtp.connectiontimeout", "5000");
    properties.put("mail.smtp.timeout", "10000");
    Session session = Session.getInstance(properties);
    MimeMessage parsed = new ReceivedMail(message).message();
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect("localhost", port, MailServers.SENDER, MailServers.PASSWORD);
      transport.sendMessage(parsed, new Address[] {new InternetAddress(recipient)});
    } catch (MessagingException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
