package org.saldo.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented portfolio: three creditors, their debtors and 400 days of invoices up to the demo
 * date.
 *
 * <p>Pure: the same seed, date and number of debtors give the same records on every machine. Every
 * debtor is drawn alone, so a stream over any number of them holds one at a time, and {@link
 * #dossier} reaches any of them directly. The first three debtors are fixed people with hand-made
 * histories, the sign-ins {@code dora}, {@code dimitri} and {@code delia}. About 4.5 invoices per
 * debtor, 1 to 40.
 *
 * <p>The invoices can be imported as they are. The {@linkplain SampleEvent events} of a dossier
 * (payments, returns, disputes, promises, as the {@link Behaviour} suggests) are intentions:
 * whoever has the service for a kind plays those up to today's date, in order, and leaves the
 * others.
 *
 * @param seed any number; 1 for the demo
 * @param today demo date, the latest issue date
 * @param debtors 3 to 100,000
 */
public record SamplePortfolio(long seed, LocalDate today, int debtors) {

  /** The demo date unless another one is wanted. */
  public static final LocalDate DEMO_DATE = LocalDate.of(2026, 3, 1);

  private static final List<SampleCreditor> CREDITORS =
      List.of(SampleCreditor.NORDLICHT, SampleCreditor.LINDE, SampleCreditor.OSTERMANN);

  public SamplePortfolio {
    Objects.requireNonNull(today, "today");
    if (debtors < 3 || debtors > 100_000) {
      throw new IllegalArgumentException("3 to 100000 debtors, not " + debtors);
    }
  }

  /** The portfolio of the demo: 200 debtors on 2026-03-01. */
  public static SamplePortfolio demo() {
    return new SamplePortfolio(1, DEMO_DATE, 200);
  }

  public List<SampleCreditor> creditors() {
    return CREDITORS;
  }

  /**
   * The creditor of a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SampleCreditor creditor(String key) {
    for (SampleCreditor creditor : CREDITORS) {
      if (creditor.key().equals(key)) {
        return creditor;
      }
    }
    throw new IllegalArgumentException("no sample creditor " + key);
  }

  /** All debtors with their invoices in order, drawn one by one as the stream is consumed. */
  public Stream<SampleDossier> dossiers() {
    return IntStream.rangeClosed(1, debtors).mapToObj(this::dossier);
  }

  /**
   * One debtor with invoices and events.
   *
   * @param ordinal 1 to the number of debtors
   */
  public SampleDossier dossier(int ordinal) {
    Objects.checkIndex(ordinal - 1, debtors);
    if (ordinal <= DemoPeople.COUNT) {
      return new DemoPeople(this).dossier(ordinal);
    }
    SampleDebtor debtor = new DebtorRecipe(this).draw(ordinal);
    List<SampleInvoice> invoices = new InvoiceRecipe(this).draw(debtor);
    return new SampleDossier(debtor, invoices, new EventRecipe(this).draw(debtor, invoices));
  }

  Dice dice(int ordinal, String subject) {
    return new Dice(seed, ordinal, subject);
  }

  LocalDate daysAgo(int days) {
    return today.minusDays(days);
  }

  int daysSince(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(day, today));
  }
}
