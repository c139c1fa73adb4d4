package org.saldo.bench;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.saldo.it.Rows;
import org.saldo.it.mail.MailSink;
import org.saldo.it.mail.ParcelRows;
import org.saldo.launcher.MailServer;

/**
 * E-mails that lie in the outbox, sent to a mail server that forgets them, with every question and
 * every record that comes with each; against plain Jakarta Mail that sends as many over one
 * connection each, one after the other, and records nothing.
 */
record MailBench(Schema schema, MailServer server, int port) {

  private static final int DEBTORS = 1_000;
  private static final int LIMIT = 2_000;

  /** What came of it, for people to read. */
  List<String> results(int mails) throws IOException, SQLException, InterruptedException {
    server.stop();
    try (MailSink sink = new MailSink(port)) {
      double limit = bare(LIMIT);
      long before = sink.taken();
      ParcelRows.mails(new Rows(schema::getConnection), mails, DEBTORS);
      long from = System.nanoTime();
      List<Long> heap = new ArrayList<>();
      while (sink.taken() - before < mails || open() > 0) {
        Thread.sleep(1_000);
        heap.add(ServerHeap.megabytes());
      }
      double sent = mails / ((System.nanoTime() - from) / 1e9);
      int third = Math.max(1, heap.size() / 3);
      return List.of(
          String.format(
              "E-mails: %d sent at %.0f a second; plain Jakarta Mail %.0f a second; %.2f",
              mails, sent, limit, sent / limit),
          String.format(
              "   once each: %s; heap %d MB in the first third, %d MB in the last (least of each)",
              sink.taken() - before == mails,
              least(heap.subList(0, third)),
              least(heap.subList(heap.size() - third, heap.size()))));
    } finally {
      server.start();
    }
  }

  private long open() {
    return schema.number(
        "SELECT COUNT(*) FROM outbox_parcel WHERE kind = 'EMAIL' AND state IN ('QUEUED', 'SENDING')");
  }

  private static long least(List<Long> figures) {
    return figures.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  private double bare(int mails) throws IOException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "localhost");
    properties.put("mail.smtp.port", String.valueOf(port));
    Session session = Session.getInstance(properties);
    try {
      send(session, mails / 10);
      long from = System.nanoTime();
      send(session, mails);
      return mails / ((System.nanoTime() - from) / 1e9);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private static void send(Session session, int mails) throws MessagingException {
    for (int i = 0; i < mails; i++) {
      MimeMessage message = new MimeMessage(session);
      message.setFrom("saldo@saldo.example");
      message.setRecipients(Message.RecipientType.TO, "debtor@killed.example");
      message.setSubject("Trouble", "UTF-8");
      message.setHeader("X-Saldo-Key", UUID.randomUUID().toString());
      message.setText("text", "UTF-8");
      Transport.send(message);
    }
  }
}
