package org.saldo.ledger.export;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How values stand in a table.
 *
 * @param quoteAll whether every cell stands in quotes; else those that need it
 */
public record CsvStyle(
    Delimiter delimiter, Decimal decimal, DateStyle dates, Charset charset, boolean quoteAll) {

  /** RFC 4180 with dots: what audit data and neutral journals have. */
  static final CsvStyle NEUTRAL =
      new CsvStyle(Delimiter.COMMA, Decimal.DOT, DateStyle.ISO, Charset.UTF_8, false);

  /** What parts columns. */
  public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    private final char sign;

    Delimiter(char sign) {
      this.sign = sign;
    }

    char sign() {
      return sign;
    }
  }

  /** What stands before the cents. */
  public enum Decimal {
    DOT,
    COMMA
  }

  /** How days are written. */
  @SuppressWarnings("ImmutableEnumChecker") // formatters do not change
  public enum DateStyle {
    /** 2026-12-31. */
    ISO("uuuu-MM-dd"),
    /** 31.12.2026. */
    GERMAN("dd.MM.uuuu"),
    /** 31/12/2026. */
    BRITISH("dd/MM/uuuu"),
    /** 12/31/2026. */
    AMERICAN("MM/dd/uuuu"),
    /** 20261231. */
    COMPACT("uuuuMMdd");

    private final DateTimeFormatter format;

    DateStyle(String pattern) {
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    DateTimeFormatter format() {
      return format;
    }
  }

  /** How the text becomes bytes. */
  public enum Charset {
    UTF_8,
    UTF_8_BOM,
    WINDOWS_1252;

    java.nio.charset.Charset charset() {
      return this == WINDOWS_1252
          ? java.nio.charset.Charset.forName("windows-1252")
          : StandardCharsets.UTF_8;
    }

    String mark() {
      return this == UTF_8_BOM ? "\uFEFF" : "";
    }
  }
}
