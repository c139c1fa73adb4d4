package org.saldo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;

class SamplePortfolioTest {

  /** Changes only when the sample data is meant to change. */
  private static final String DIGEST =
      "b682b74764886042de784dccfc8e44594f3b76e7d8c63e39f2971eef11ab2fe7";

  private static final SamplePortfolio DEMO = SamplePortfolio.demo();
  private static final List<SampleDossier> DOSSIERS = DEMO.dossiers().toList();

  @Test
  void isTheSameToTheByteEverywhere() throws Exception {
    assertThat(digest()).isEqualTo(DIGEST);
  }

  @Test
  void dependsOnNoLocaleAndNoTimeZone() throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(digest()).isEqualTo(DIGEST);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherSeedGivesOtherDebtorsButTheSameFixedPeople() {
    SamplePortfolio other = new SamplePortfolio(2, SamplePortfolio.DEMO_DATE, 200);
    assertThat(other.dossier(1)).isEqualTo(DEMO.dossier(1));
    assertThat(other.dossiers().skip(3).map(d -> d.debtor().name()).toList())
        .isNotEqualTo(DOSSIERS.stream().skip(3).map(d -> d.debtor().name()).toList());
  }

  @Test
  void followsTheDemoDate() {
    LocalDate later = LocalDate.of(2027, 8, 15);
    new SamplePortfolio(1, later, 200)
        .dossiers()
        .flatMap(d -> d.invoices().stream())
        .forEach(i -> assertThat(i.document().issuedOn()).isBetween(later.minusDays(400), later));
  }

  @Test
  void opensWithTheThreeWhoSignIn() {
    assertThat(DOSSIERS.stream().map(d -> d.debtor().signIn()).limit(4))
        .containsExactly("dora", "dimitri", "delia", null);
    assertThat(DOSSIERS.stream().map(d -> d.debtor().name()).limit(3))
        .containsExactly("Dora Dammann", "Dimitris Papadakis", "Delgado Iluminación S.L.");
    for (SampleDossier dossier : DOSSIERS.subList(0, 3)) {
      List<Long> overdue =
          invoices(List.of(dossier)).map(SamplePortfolioTest::daysOverdue).toList();
      assertThat(overdue).anyMatch(days -> days <= 0).anyMatch(days -> days > 60);
    }
  }

  @Test
  void speaksFourLanguages() {
    assertThat(share(d -> d.debtor().language()))
        .containsEntry("de", 110L)
        .containsEntry("en", 40L)
        .containsEntry("es", 30L)
        .containsEntry("el", 20L);
  }

  @Test
  void mixesKindsBehavioursAndCities() {
    assertThat(share(d -> d.debtor().kind()).get(SampleDebtor.Kind.BUSINESS)).isBetween(45L, 75L);
    Map<Behaviour, Long> behaviours = share(d -> d.debtor().behaviour());
    assertThat(behaviours).hasSize(6);
    assertThat(behaviours.get(Behaviour.PAYER)).isBetween(55L, 100L);
    assertThat(behaviours.get(Behaviour.INSOLVENT)).isBetween(4L, 20L);
    assertThat(share(d -> d.debtor().address().city()).size()).isGreaterThanOrEqualTo(60);
    assertThat(share(d -> d.debtor().address().country()).keySet())
        .contains("DE", "AT", "CH", "GB", "IE", "ES", "GR");
  }

  @Test
  void hasAboutNineHundredReceivablesWithALongTail() {
    List<Integer> counts = DOSSIERS.stream().map(d -> (int) invoices(List.of(d)).count()).toList();
    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isBetween(850, 950);
    assertThat(counts).allMatch(count -> count >= 1 && count <= 40).anyMatch(count -> count >= 20);
    assertThat(share(d -> d.invoices().get(0).creditorKey()).keySet())
        .containsExactlyInAnyOrder("nordlicht", "linde", "ostermann");
    assertThat(documents().filter(InvoiceDocument::creditNote).count()).isBetween(30L, 90L);
    assertThat(documents().filter(d -> d.prepaid().isPositive()).count()).isBetween(20L, 80L);
    assertThat(documents().filter(d -> d.mandateReference() != null).count()).isPositive();
    assertThat(documents().filter(d -> d.currency().equals("CHF")).count()).isBetween(5L, 60L);
  }

  @Test
  void spreadsDueDatesAroundTheDemoDate() {
    Map<Long, Long> bands =
        invoices(DOSSIERS)
            .map(SamplePortfolioTest::daysOverdue)
            .map(days -> days <= 0 ? 0 : Math.min(4, (days + 29) / 30))
            .collect(Collectors.groupingBy(band -> band, Collectors.counting()));
    long all = invoices(DOSSIERS).count();
    for (long band = 0; band <= 4; band++) {
      assertThat(bands.get(band) * 100 / all).as("percent in band " + band).isBetween(9L, 35L);
    }
  }

  @Test
  void issuesNothingAfterTheDemoDateAndNothingOlderThan400Days() {
    assertThat(documents())
        .allSatisfy(
            d ->
                assertThat(d.issuedOn())
                    .isBetween(
                        SamplePortfolio.DEMO_DATE.minusDays(400), SamplePortfolio.DEMO_DATE));
  }

  @Test
  void addsUpToTheCent() {
    documents().forEach(SamplePortfolioTest::assertConsistent);
    manyDocuments().forEach(SamplePortfolioTest::assertConsistent);
  }

  private static void assertConsistent(InvoiceDocument document) {
    Money net = Money.zero(document.currency());
    Money vat = Money.zero(document.currency());
    for (InvoiceTax tax : document.taxes()) {
      BigDecimal exact = tax.net().amount().multiply(tax.ratePercent()).movePointLeft(2);
      assertThat(tax.vat().amount()).isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
      assertThat(tax.net().isPositive()).isTrue();
      net = net.plus(tax.net());
      vat = vat.plus(tax.vat());
    }
    assertThat(document.net()).isEqualTo(net);
    assertThat(document.vat()).isEqualTo(vat);
    assertThat(document.gross()).isEqualTo(net.plus(vat));
    assertThat(document.payable()).isEqualTo(document.gross().minus(document.prepaid()));
    assertThat(document.payable().isPositive()).isTrue();
  }

  @Test
  void keepsAmountsInTheRangeOfTheTrade() {
    Map<String, long[]> ranges =
        Map.of(
            "nordlicht", new long[] {999, 8_999},
            "linde", new long[] {1_200, 90_000},
            "ostermann", new long[] {30_000, 4_500_000});
    Stream.concat(DEMO.dossiers(), many().dossiers())
        .flatMap(d -> d.invoices().stream())
        .filter(i -> !i.document().creditNote())
        .forEach(
            i -> {
              long[] range = ranges.get(i.creditorKey());
              assertThat(i.document().gross().minor()).isBetween(range[0], range[1]);
            });
  }

  @Test
  void chargesVatByTheBuyersPlace() {
    for (InvoiceDocument document : documents().toList()) {
      String country = document.buyer().country();
      boolean business = document.buyer().vatId() != null;
      Set<String> union = Set.of("AT", "IE", "ES", "GR");
      String expected =
          country.equals("DE") || (union.contains(country) && !business)
              ? "S"
              : union.contains(country) ? "AE" : "G";
      assertThat(document.taxes()).allMatch(tax -> tax.category().equals(expected));
    }
    assertThat(documents().flatMap(d -> d.taxes().stream()).map(t -> t.ratePercent().intValue()))
        .contains(19, 7, 0);
    assertThat(documents().anyMatch(d -> d.taxes().size() == 2)).isTrue();
  }

  @Test
  void creditsOnlyInvoicesOfTheSameDebtorAndNeverMoreThanIsPayable() {
    for (SampleDossier dossier : DOSSIERS) {
      Map<String, InvoiceDocument> seen = new HashMap<>();
      for (SampleInvoice invoice : dossier.invoices()) {
        InvoiceDocument document = invoice.document();
        if (document.creditNote()) {
          InvoiceDocument credited = seen.get(document.preceding());
          assertThat(credited).isNotNull();
          assertThat(document.payable().isGreaterThan(credited.payable())).isFalse();
          assertThat(document.typeCode()).isEqualTo("381");
        } else {
          seen.put(document.number(), document);
        }
      }
    }
  }

  @Test
  void addressesTheBuyerWhereItLivedOnTheDay() {
    List<SampleDossier> moved =
        DOSSIERS.stream().filter(d -> d.debtor().behaviour() == Behaviour.MOVED).toList();
    assertThat(moved).isNotEmpty();
    for (SampleDossier dossier : moved) {
      List<SampleAddress> addresses = dossier.debtor().addresses();
      assertThat(addresses).hasSize(2);
      LocalDate movedOn = addresses.get(1).validFrom();
      assertThat(addresses.get(0).validUntil()).isEqualTo(movedOn);
      for (SampleInvoice invoice : dossier.invoices()) {
        int valid = invoice.document().issuedOn().isBefore(movedOn) ? 0 : 1;
        assertThat(invoice.document().buyer().street()).isEqualTo(addresses.get(valid).street());
      }
    }
  }

  @Test
  void invoicesNobodyAfterTheOpeningOfInsolvencyProceedings() {
    for (SampleDossier dossier : DOSSIERS) {
      for (SampleDebtor.Mark mark : dossier.debtor().marks()) {
        assertThat(mark.on()).isBefore(SamplePortfolio.DEMO_DATE);
        assertThat(invoices(List.of(dossier)))
            .allMatch(i -> i.document().issuedOn().isBefore(mark.on()));
      }
    }
    assertThat(DOSSIERS.stream().filter(d -> !d.debtor().marks().isEmpty())).isNotEmpty();
  }

  @Test
  void intendsEventsOnlyForInvoicesThatExistAndNeverPaysTooMuch() {
    for (SampleDossier dossier : DOSSIERS) {
      Map<String, InvoiceDocument> byNumber =
          invoices(List.of(dossier))
              .map(SampleInvoice::document)
              .collect(Collectors.toMap(InvoiceDocument::number, d -> d));
      Map<String, Money> received = new HashMap<>();
      for (SampleEvent event : dossier.events()) {
        InvoiceDocument invoice = byNumber.get(event.invoiceNumber());
        assertThat(event.on())
            .isBetween(invoice.issuedOn(), SamplePortfolio.DEMO_DATE.plusDays(60));
        assertThat(event.amount().isPositive()).isTrue();
        assertThat(event.amount().isGreaterThan(invoice.payable())).isFalse();
        if (event.kind() == SampleEvent.Kind.PAYMENT) {
          received.merge(event.invoiceNumber(), event.amount(), Money::plus);
        }
      }
      received.forEach(
          (number, sum) -> assertThat(sum.isGreaterThan(byNumber.get(number).payable())).isFalse());
    }
    assertThat(
            DOSSIERS.stream()
                .flatMap(d -> d.events().stream())
                .map(SampleEvent::kind)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(SampleEvent.Kind.values());
  }

  @Test
  void usesOnlyNumbersWithRightCheckDigits() {
    for (SampleCreditor creditor : DEMO.creditors()) {
      assertThat(creditor.vatId()).matches("DE[0-9]{9}").matches(IndependentChecks::vatId);
      assertThat(creditor.iban()).matches("DE[0-9]{20}").matches(IndependentChecks::mod97);
    }
    Stream.concat(DEMO.dossiers(), many().dossiers())
        .map(SampleDossier::debtor)
        .forEach(
            debtor -> {
              assertThat(debtor.iban()).matches(IndependentChecks::mod97);
              assertThat(debtor.vatId() != null)
                  .isEqualTo(debtor.kind() == SampleDebtor.Kind.BUSINESS);
              if (debtor.vatId() != null) {
                assertThat(debtor.vatId()).matches(IndependentChecks::vatId);
              }
            });
    documents()
        .map(InvoiceDocument::paymentReference)
        .filter(reference -> reference.startsWith("RF"))
        .forEach(reference -> assertThat(reference).matches(IndependentChecks::mod97));
  }

  @Test
  void usesOnlyExampleDomains() {
    for (SampleDossier dossier : DOSSIERS) {
      assertThat(dossier.debtor().email()).matches("[a-z0-9.-]+@example\\.(org|com|net)");
      assertThat(dossier.debtor().email()).doesNotContain("..");
    }
  }

  @Test
  void writesNoControlCharactersAndNoEmptyText() {
    DOSSIERS.forEach(
        dossier ->
            forEachText(
                dossier,
                text -> {
                  assertThat(text).isNotBlank().isEqualTo(text.strip());
                  assertThat(text.codePoints()).noneMatch(Character::isISOControl);
                  assertThat(text).doesNotContain("{}").doesNotContain("null");
                }));
  }

  @Test
  void drawsAHundredThousandDebtorsOneByOne() {
    SamplePortfolio large = new SamplePortfolio(1, SamplePortfolio.DEMO_DATE, 100_000);
    Set<String> emails = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    long[] seen = new long[2];
    SampleDossier[] last = new SampleDossier[1];
    large
        .dossiers()
        .forEach(
            dossier -> {
              seen[0]++;
              last[0] = dossier;
              emails.add(dossier.debtor().email());
              for (SampleInvoice invoice : dossier.invoices()) {
                seen[1]++;
                numbers.add(invoice.document().number());
              }
            });
    assertThat(seen[0]).isEqualTo(100_000);
    assertThat(emails).hasSize(100_000);
    assertThat(numbers).hasSize((int) seen[1]);
    assertThat(seen[1]).isBetween(430_000L, 500_000L);
    // Nothing is carried from debtor to debtor: the last one alone is the last one of the stream.
    assertThat(large.dossier(100_000)).isEqualTo(last[0]);
  }

  @Test
  void numbersInvoicesByDate() {
    Map<String, String> latest = new HashMap<>();
    invoices(DOSSIERS)
        .sorted(Comparator.comparing(i -> i.document().number()))
        .forEach(
            i -> {
              String on = i.document().issuedOn().toString();
              String before = latest.put(i.creditorKey(), on);
              assertThat(before == null || before.compareTo(on) <= 0).isTrue();
              assertThat(i.document().number()).matches("(NT|KL|OS)-20[0-9]{2}-[0-9]{6}");
            });
  }

  @Test
  void refusesPortfoliosWithoutTheFixedPeopleOrBeyondTheNumbers() {
    assertThatThrownBy(() -> new SamplePortfolio(1, SamplePortfolio.DEMO_DATE, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SamplePortfolio(1, SamplePortfolio.DEMO_DATE, 100_001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DEMO.dossier(201)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> DEMO.creditor("nobody")).isInstanceOf(IllegalArgumentException.class);
  }

  private static SamplePortfolio many() {
    return new SamplePortfolio(7, SamplePortfolio.DEMO_DATE, 3_000);
  }

  private static Stream<InvoiceDocument> documents() {
    return DOSSIERS.stream().flatMap(d -> d.invoices().stream()).map(SampleInvoice::document);
  }

  private static Stream<InvoiceDocument> manyDocuments() {
    return many().dossiers().flatMap(d -> d.invoices().stream()).map(SampleInvoice::document);
  }

  private static Stream<SampleInvoice> invoices(List<SampleDossier> dossiers) {
    return dossiers.stream()
        .flatMap(d -> d.invoices().stream())
        .filter(i -> !i.document().creditNote());
  }

  private static long daysOverdue(SampleInvoice invoice) {
    return ChronoUnit.DAYS.between(invoice.document().dueOn(), SamplePortfolio.DEMO_DATE);
  }

  private static <K> Map<K, Long> share(Function<SampleDossier, K> key) {
    return DOSSIERS.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  /** Over every field of every record and every file, in order. */
  private static String digest() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (SampleCreditor creditor : DEMO.creditors()) {
      forEachText(creditor, text -> update(digest, text));
    }
    DEMO.dossiers()
        .forEach(
            dossier -> {
              forEachText(dossier, text -> update(digest, text));
              for (SampleInvoice invoice : dossier.invoices()) {
                SampleCreditor creditor = DEMO.creditor(invoice.creditorKey());
                digest.update(UblWriter.write(invoice, creditor));
                digest.update(CiiWriter.write(invoice, creditor));
              }
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** Calls with the text of every leaf below a record, lists in order, nulls left out. */
  private static void forEachText(Object value, Consumer<String> use) {
    if (value instanceof List<?> list) {
      list.forEach(item -> forEachText(item, use));
    } else if (value instanceof Record record) {
      values(record).forEach(component -> forEachText(component, use));
    } else if (value != null) {
      use.accept(value.toString());
    }
  }

  private static List<Object> values(Record record) {
    List<Object> values = new ArrayList<>();
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        values.add(component.getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }
}
