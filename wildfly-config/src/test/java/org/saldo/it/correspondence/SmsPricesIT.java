package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.*;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SentMessage;
import org.saldo.correspondence.sms.NewSmsPrice;
import org.saldo.correspondence.sms.SmsCost;
import org.saldo.correspondence.sms.SmsPriceBook;
import org.saldo.correspondence.sms.SmsPricePlan;
import org.saldo.correspondence.sms.SmsPrices;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.reporting.ContactList;
import org.saldo.reporting.SmsCostReport;
import org.saldo.reporting.SmsCostRow;

/** What SMS cost is kept as it was when they left; a price that nobody knows is no zero. */
class SmsPricesIT extends CorrespondenceTest {

  private static final LocalDate LATER = LocalDate.of(2099, 6, 1);

  @EJB private SmsPriceBook book;
  @EJB private SmsCostReport report;
  @EJB private ContactList contacts;
  @Inject private SmsPrices prices;

  @BeforeEach
  void atAnyTime() {
    AnyTime.allow(rows());
  }

  private Optional<Refusal> record(String prefix, String perPart, LocalDate firstOn) {
    BigDecimal price = perPart == null ? null : new BigDecimal(perPart);
    NewSmsPrice wanted =
        new NewSmsPrice("smpp", prefix, price, perPart == null ? null : "EUR", firstOn);
    return As.user("adam", Set.of(ADMIN), () -> book.record(wanted, "test"));
  }

  private SmsCost sent(Sample sample) throws InterruptedException {
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.SMS)));
    assertThat(sent.channel()).isEqualTo(MessageChannel.SMS);
    awaitSent(sent.messageId());
    return logged(sample, CONTROLLER);
  }

  private SmsCost logged(Sample sample, String role) {
    byte[] id =
        (byte[])
            rows()
                .list("SELECT public_id FROM case_file WHERE id = ?", sample.caseFile().id())
                .get(0)
                .get(0);
    return As.user(
        "carla",
        Set.of(role),
        () -> contacts.of(UuidConverter.uuid(id), MessageChannel.SMS).get(0).sms());
  }

  @Test
  void keepsWhatItCostWhenItLeft() throws Exception {
    String prefix = "+49171393";
    assertThat(record(prefix, "0.0750", clock.today())).isEmpty();
    Sample sample = withPhone("0171 39300 41");
    SmsCost cost = sent(sample);
    assertThat(cost.country()).isEqualTo("DE");
    assertThat(cost.parts()).isPositive();
    assertThat(cost.amount())
        .isEqualByComparingTo(new BigDecimal("0.075").multiply(new BigDecimal(cost.parts())));
    assertThat(cost.currency()).isEqualTo("EUR");
    assertThat(record(prefix, "9.99", clock.today())).as("dearer, from the same day on").isEmpty();
    assertThat(logged(sample, CONTROLLER)).isEqualTo(cost);
    assertThat(prices.cost("+491713930041", 2, clock.today()).amount())
        .isEqualByComparingTo("19.98");
    List<SmsCostRow> sums = sums("sven");
    assertThat(sums)
        .anySatisfy(
            row -> {
              assertThat(row.country()).isEqualTo("DE");
              assertThat(row.currency()).isEqualTo("EUR");
              assertThat(row.cost()).isPositive();
              assertThat(row.parts()).isGreaterThanOrEqualTo(cost.parts());
            });
  }

  @Test
  void saysThatNobodyKnowsAPrice() throws Exception {
    SmsCost cost = sent(withPhone("+43 664 1234568"));
    assertThat(cost.country()).isEqualTo("AT");
    assertThat(cost.isKnown()).isFalse();
    assertThat(cost.currency()).isNull();
    assertThat(sums("sven"))
        .anySatisfy(
            row -> {
              assertThat(row.country()).isEqualTo("AT");
              assertThat(row.cost()).as("no zero").isNull();
              assertThat(row.messages()).isPositive();
            });
  }

  private List<SmsCostRow> sums(String user) {
    YearMonth month = YearMonth.from(clock.today());
    return As.user(user, Set.of(SUPERVISOR), () -> report.sums(month, month, null));
  }

  @Test
  void takesTheLongestPrefixThatStillHolds() {
    String to = "+447700900123";
    assertThat(record("+4477", "0.05", LATER)).isEmpty();
    assertThat(record("+447700", "0.04", LATER)).isEmpty();
    assertThat(prices.cost(to, 1, LATER.minusDays(1)).isKnown()).as("not yet").isFalse();
    assertThat(prices.cost(to, 3, LATER).amount()).isEqualByComparingTo("0.12");
    assertThat(record("+447700", null, LATER.plusDays(1))).as("not known any more").isEmpty();
    assertThat(prices.cost(to, 3, LATER.plusDays(1)).amount()).isEqualByComparingTo("0.15");
    assertThat(prices.cost(to, 3, LATER).amount()).as("history").isEqualByComparingTo("0.12");
    assertThat(prices.cost("nowhere", 1, LATER)).isEqualTo(new SmsCost(1, null, null, null));
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'sms.price.recorded'"
                        + " AND entity_kind = 'SmsPriceRecord' AND details LIKE '%+447700%'"))
        .isEqualTo(2);
  }

  @Test
  void refusesWhatIsNoPrice() {
    assertThat(record("49", "0.05", LATER).map(Refusal::code)).contains("sms.price.prefix");
    assertThat(record("+48", "0.00001", LATER).map(Refusal::code)).contains("sms.price.amount");
    assertThat(record("+48", "-1", LATER).map(Refusal::code)).contains("sms.price.amount");
    assertThat(record("+48", "1", null).map(Refusal::code)).contains("sms.price.day");
    assertThat(record("+48", "0", LATER)).as("free of charge is a price").isEmpty();
    assertThat(record("+48", "0.0000", LATER).map(Refusal::code)).contains("sms.price.same");
    NewSmsPrice elsewhere = new NewSmsPrice("pigeon", "+48", null, null, LATER);
    assertThat(As.user("adam", Set.of(ADMIN), () -> book.record(elsewhere, "x")).map(Refusal::code))
        .contains("sms.price.gateway");
  }

  @Test
  void takesAListWholeOrNotAtAll() {
    String bad = "smpp;+351;0,03;EUR;2099-06-01\nsmpp;351;0,03;EUR;2099-06-01\n";
    SmsPricePlan refused = take(bad);
    assertThat(refused.refusal().map(Refusal::code)).contains("sms.price.list.refused");
    assertThat(refused.firstRefused().orElseThrow().line()).isEqualTo(2);
    assertThat(prices.cost("+351912345678", 1, LATER).isKnown()).isFalse();
    SmsPricePlan taken = take("smpp;+351;0,03;EUR;2099-06-01\nsmpp;+352;0,04;EUR;2099-06-01");
    assertThat(taken.refusal()).isEmpty();
    assertThat(taken.fresh()).isEqualTo(2);
    assertThat(prices.cost("+351912345678", 1, LATER).amount()).isEqualByComparingTo("0.03");
    SmsPricePlan again = take("smpp;+351;0.0300;EUR;2099-06-01\nsmpp;+353;0.05;EUR;2099-06-01");
    assertThat(again.known()).isOne();
    assertThat(again.fresh()).isOne();
    assertThat(take(" ").refusal().map(Refusal::code)).contains("sms.price.list.empty");
  }

  private SmsPricePlan take(String csv) {
    return As.user("adam", Set.of(ADMIN), () -> book.take(csv, "test"));
  }
}
