package org.saldo.procedure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.StatementWish;

/**
 * What a person writes to a debtor.
 *
 * @param template key of a template that asks for money, or of one for own words
 * @param wanted EMAIL, LETTER or SMS; where it does not lead to the debtor another way is taken
 * @param receivables what is asked for; empty for a note
 * @param payBy last day to pay; null for ten days from today, or for a note
 * @param words own words, a blank line begins a paragraph; null for none
 * @param statement whether the claim statement is enclosed also where the text does not say so
 */
public record HandWritten(
    String template,
    MessageChannel wanted,
    List<UUID> receivables,
    LocalDate payBy,
    String words,
    boolean statement) {

  /** The longest own words. */
  public static final int MAX_WORDS = 4000;

  public HandWritten {
    receivables = List.copyOf(receivables);
    words = words == null ? "" : words.strip();
  }

  /** One that encloses what its text says. */
  public HandWritten(
      String template,
      MessageChannel wanted,
      List<UUID> receivables,
      LocalDate payBy,
      String words) {
    this(template, wanted, receivables, payBy, words, false);
  }

  StatementWish wish() {
    return statement ? StatementWish.WISHED : StatementWish.NONE;
  }

  List<String> paragraphs() {
    return Arrays.stream(words.split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
