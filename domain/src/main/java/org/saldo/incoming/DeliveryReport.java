package org.saldo.incoming;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server says became of a message (RFC 3464), of all its recipients the worst.
 *
 * @param status class.subject.detail after RFC 3463, e.g. {@code 5.1.1}; empty when it says none
 * @param said what the other server answered, on one line, at most 500 characters; may be empty
 */
public record DeliveryReport(Action action, String status, String said) {

  /** The outcome, the worst last. */
  public enum Action {
    /** Arrived, or went on to servers that do not report. */
    DELIVERED,
    /** Still trying. */
    DELAYED,
    /** Given up. */
    FAILED
  }

  private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

  /** The address leads nowhere; not what is about the sender (5.1.7, 5.1.8) or this mail alone. */
  private static final Set<String> LOST =
      Set.of(
          "5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.5", "5.1.6", "5.1.9", "5.1.10", "5.2.1",
          "5.4.4");

  private static final int MAX_SAID = 500;

  public DeliveryReport {
    said = said.length() <= MAX_SAID ? said : said.substring(0, MAX_SAID);
  }

  /** The status; where it says nothing but its class, the one within the server's answer. */
  public String exactStatus() {
    if (!status.isEmpty() && !status.endsWith(".0.0")) {
      return status;
    }
    Matcher answered = STATUS.matcher(said);
    return answered.find() ? answered.group() : status;
  }

  /** Whether nothing will arrive at this address any more. */
  public boolean contactLost() {
    return action == Action.FAILED && LOST.contains(exactStatus());
  }

  /** Status and answer for a person to read; never empty. */
  public String detail() {
    String all = (exactStatus() + " " + said).strip();
    return all.isEmpty() ? action.name() : all;
  }
}
