package org.saldo.ledger.datev;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saldo.problem.Refusal;

/**
 * How a creditor's books stand in DATEV.
 *
 * @param consultantNo 1001 to 9999999
 * @param clientNo 1 to 99999
 * @param accountLength digits of a ledger account, 4 to 8; a personal account has one more
 * @param chart {@code 03} or {@code 04}
 * @param yearStartMonth month in which the fiscal year begins, 1 to 12
 * @param initials of who dictates the entries, at most two letters; null for none
 * @param personal whether each debtor has an account of its own instead of the collective one
 * @param windows whether files are in Windows-1252; else in UTF-8 with byte order mark
 * @param taxes accounts on which DATEV works out the VAT
 */
public record DatevSettings(
    int consultantNo,
    int clientNo,
    int accountLength,
    String chart,
    int yearStartMonth,
    String initials,
    boolean personal,
    DatevDate datedBy,
    boolean windows,
    List<DatevTax> taxes) {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 8;

  /** The first debtor has this number, and the first personal account. */
  private static final long FIRST_DEBTOR = 100_001;

  private static final int MOST_TAXES = 40;
  private static final int MAX_TAXES = 2000;

  public DatevSettings {
    taxes = List.copyOf(taxes);
  }

  /** What is wrong with them. */
  java.util.Optional<Refusal> problem() {
    if (consultantNo < 1001 || consultantNo > 9_999_999) {
      return Refusal.because("datev.consultant").on("consultantNo").asOptional();
    }
    if (clientNo < 1 || clientNo > 99_999) {
      return Refusal.because("datev.client").on("clientNo").asOptional();
    }
    if (accountLength < SHORTEST || accountLength > LONGEST) {
      return Refusal.because("datev.account.length").on("accountLength").asOptional();
    }
    if (yearStartMonth < 1 || yearStartMonth > 12) {
      return Refusal.because("datev.year.start").on("yearStartMonth").asOptional();
    }
    if (initials != null && !initials.matches("[A-Za-z]{1,2}")) {
      return Refusal.because("datev.initials").on("initials").asOptional();
    }
    if (datedBy == null) {
      return Refusal.because("datev.dated.by").on("datedBy").asOptional();
    }
    boolean twice =
        taxes.stream().map(DatevTax::account).distinct().count() != taxes.size()
            || taxes.size() > MOST_TAXES
            || taxText().length() > MAX_TAXES;
    return twice
        ? Refusal.because("datev.taxes.twice").on("taxes").asOptional()
        : java.util.Optional.empty();
  }

  /**
   * The number of a ledger account in DATEV: filled up with zeros at its end.
   *
   * @throws IllegalArgumentException if it is longer than accounts are there
   */
  public String account(String number) {
    if (number.length() > accountLength || !number.chars().allMatch(Character::isDigit)) {
      throw new IllegalArgumentException("account " + number + " of " + accountLength + " digits");
    }
    return number + "0".repeat(accountLength - number.length());
  }

  /**
   * The personal account of a debtor: always the same, in the order of debtor numbers, from 10000
   * on with accounts of four digits.
   *
   * @throws IllegalArgumentException if there are more debtors than personal accounts
   */
  public String personalAccount(String debtorNumber) {
    long first = 1;
    for (int i = 0; i < accountLength; i++) {
      first *= 10;
    }
    long number = first + Long.parseLong(debtorNumber.replaceAll("\\D", "")) - FIRST_DEBTOR;
    if (number < first || number >= 7 * first) {
      throw new IllegalArgumentException(
          "debtor " + debtorNumber + " with accounts of " + accountLength + " digits");
    }
    return Long.toString(number);
  }

  /** The first day of the fiscal year of a day. */
  public LocalDate yearOf(LocalDate day) {
    LocalDate start = LocalDate.of(day.getYear(), yearStartMonth, 1);
    return start.isAfter(day) ? start.minusYears(1) : start;
  }

  /** The tax accounts under their numbers in DATEV. */
  List<DatevTax> taxesThere() {
    return taxes.stream()
        .map(
            t ->
                new DatevTax(
                    account(t.account()), account(t.vatAccount()), t.ratePercent(), t.key()))
        .toList();
  }

  /** One line for each tax account: account, VAT account, rate, and the key where it needs one. */
  public String taxText() {
    return taxes.stream()
        .map(
            t ->
                t.account()
                    + " "
                    + t.vatAccount()
                    + " "
                    + t.ratePercent().toPlainString()
                    + (t.key() == null ? "" : " " + t.key()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Reads what {@link #taxText} writes; parts may be parted by spaces or semicolons.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static List<DatevTax> taxes(String text) {
    List<DatevTax> taxes = new ArrayList<>();
    for (String line : Objects.requireNonNullElse(text, "").split("\\R")) {
      String[] words = line.strip().split("[\\s;]+");
      if (line.isBlank()) {
        continue;
      }
      boolean known =
          (words.length == 3 || words.length == 4)
              && words[0].matches("\\d{1,8}")
              && words[1].matches("\\d{1,8}")
              && words[2].matches("\\d{1,2}([.,]\\d{1,2})?")
              && (words.length == 3 || words[3].matches("\\d{1,4}"));
      if (!known) {
        throw new IllegalArgumentException(line.strip());
      }
      taxes.add(
          new DatevTax(
              words[0],
              words[1],
              new BigDecimal(words[2].replace(',', '.')),
              words.length == 4 ? words[3] : null));
    }
    return taxes;
  }

  /** The accounts of a shipped chart that are automatic in DATEV, as far as Saldo posts on them. */
  public static List<DatevTax> shipped(String chart) {
    return taxes(
        chart.equals("04")
            ? "4400 3806 19\n4300 3801 7\n6936 3806 19\n6931 3801 7\n4736 3806 19"
            : "8400 1776 19\n8300 1771 7\n2406 1776 19\n2401 1771 7\n8736 1776 19");
  }
}
