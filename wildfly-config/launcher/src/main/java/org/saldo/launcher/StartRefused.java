package org.saldo.launcher;

/**
 * Something the person at the keyboard can mend: the message is one sentence that says what is
 * wrong and what helps, and is shown without a stack trace.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
