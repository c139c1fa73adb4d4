package org.saldo.adapter.mail;

import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.outbox.Delivery;

/** What an exception of a mail transport says about the fate of the message. */
final class SmtpReply {

  private static final Pattern REPLY = Pattern.compile("^([245]\\d\\d)[ -]");

  /**
   * The outcome of a failed attempt.
   *
   * @param handedOver whether the whole message had gone out
   */
  static Delivery outcome(MessagingException problem, boolean handedOver) {
    OptionalInt code = code(problem);
    String why = said(problem);
    if (code.isPresent()) {
      return code.getAsInt() >= 500 ? Delivery.refused(why) : Delivery.failed(why);
    }
    return handedOver ? Delivery.unclear(why) : Delivery.failed(why);
  }

  /** The server's reply code (RFC 5321), empty when it did not reply. */
  private static OptionalInt code(MessagingException problem) {
    OptionalInt last = OptionalInt.empty();
    for (Exception e = problem; e != null; e = next(e)) {
      Matcher reply = REPLY.matcher(String.valueOf(e.getMessage()));
      if (reply.find()) {
        last = OptionalInt.of(Integer.parseInt(reply.group(1)));
      }
    }
    return last;
  }

  private static String said(MessagingException problem) {
    StringBuilder said = new StringBuilder();
    for (Exception e = problem; e != null; e = next(e)) {
      said.append(said.isEmpty() ? "" : "; ").append(String.valueOf(e.getMessage()).strip());
    }
    return said.toString();
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private SmtpReply() {}
}
