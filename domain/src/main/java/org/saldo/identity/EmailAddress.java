package org.saldo.identity;

import java.util.regex.Pattern;

/** What we take for an e-mail address of one's own: the form that every mail server knows. */
public final class EmailAddress {

  /** As long as a column for it. */
  public static final int MAX_LENGTH = 200;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z0-9-]{2,}");

  private EmailAddress() {}

  /** Whether mail can be sent there, as far as the form tells; not for null. */
  public static boolean isOne(String text) {
    return text != null && text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }
}
