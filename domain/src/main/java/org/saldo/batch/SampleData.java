package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.outside.OutsideAccessBook;
import org.saldo.actor.outside.OutsideGrant;
import org.saldo.actor.outside.OutsideKind;
import org.saldo.approval.Persons;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.DayCount;
import org.saldo.calendar.SystemTime;
import org.saldo.charge.FeeAmount;
import org.saldo.charge.FeeChannel;
import org.saldo.charge.FeeKind;
import org.saldo.charge.FeeName;
import org.saldo.charge.FeeOccasion;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeRuleBook;
import org.saldo.charge.FeeScope;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.interest.RateSeries;
import org.saldo.money.Money;

/** Fills an empty demo with the sample portfolio at start-up; touches nothing else. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleData {

  private static final Logger LOG = Logger.getLogger(SampleData.class.getName());

  private static final String CARLA = "Carla Conrad";
  private static final String SHOP = "linde";
  private static final LocalDate FIRST = LocalDate.of(2014, 7, 29);
  private static final BigDecimal CONSUMERS = BigDecimal.valueOf(5);
  private static final BigDecimal BUSINESSES = BigDecimal.valueOf(9);

  @Inject
  @ConfigProperty(name = "saldo.demo")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "saldo.sample.debtors")
  private int debtors;

  @Inject
  @ConfigProperty(name = "saldo.sample.bulk")
  private boolean bulk;

  @EJB private SamplePlayer player;
  @EJB private SampleBulk loader;
  @EJB private CreditorRegistry creditors;
  @EJB private InterestTermsBook interest;
  @EJB private FeeRuleBook fees;
  @EJB private Persons persons;
  @EJB private OutsideAccessBook outside;
  @Inject private BusinessClock clock;
  @Inject private SampleClientMoney clientMoney;

  @PostConstruct
  void fill() {
    if (demo && debtors > 0 && creditors.inScope().isEmpty()) {
      LOG.info("The sample portfolio is in: " + (bulk ? loaded() : played()));
      creditors.inScope().forEach(creditor -> agree(creditor.key()));
      creditors.inScope().forEach(this::charge);
      clientMoney.settle();
      // One person with two accounts, as the demo's sign-in has them.
      persons.name("carla", CARLA);
      persons.name("carla.sup", CARLA);
      creditors.byKey(SHOP).ifPresent(this::letRead);
    }
  }

  /**
   * Statutory interest of every kind; where an agency works for the creditor, a hand-over claims
   * it, and of the wholesaler the second warning does.
   */
  private void agree(String creditor) {
    ClaimedBy claimedBy =
        switch (creditor) {
          case SHOP -> ClaimedBy.NEVER;
          case SampleProcedures.WHOLESALE -> ClaimedBy.STEP;
          default -> ClaimedBy.HAND_OVER;
        };
    for (ClaimKind kind : ClaimKind.values()) {
      interest.agree(
          creditor,
          new InterestTerms(
              kind,
              FIRST,
              InterestKind.STATUTORY,
              RateSeries.DE_BASE,
              CONSUMERS,
              kind == ClaimKind.CONSIDERATION ? BUSINESSES : CONSUMERS,
              DayCount.ACT_365,
              claimedBy,
              kind == ClaimKind.CONSUMER_CREDIT),
          "Sample data");
    }
  }

  /** A reminder by letter costs its postage from the second level on; level one is free. */
  private void charge(CreditorView creditor) {
    fees.record(
        new FeeRule(
            creditor.key() + "-letter",
            FeeKind.DUNNING_FEE,
            new FeeName("Mahngebühr", "Reminder fee", "Gasto de reclamación", "Έξοδα υπενθύμισης"),
            FIRST,
            "EUR",
            FeeAmount.flat(Money.of("2.50", "EUR")),
            FeeOccasion.PER_STEP,
            true,
            new FeeScope(creditor.id(), null, null, 2, FeeChannel.LETTER, null, "DE"),
            null),
        "Sample data");
  }

  /** The tax adviser of the shop reads its books, and nobody else's. */
  private void letRead(CreditorView creditor) {
    LocalDate today = clock.today();
    outside.grant(
        new OutsideGrant(
            "theo",
            "Theo Thiel",
            "Thiel & Tamm Steuerberatung",
            OutsideKind.TAX_ADVISER,
            creditor.id(),
            today.minusYears(2).withDayOfYear(1),
            today.plusYears(2).withDayOfYear(1).minusDays(1),
            creditor.name(),
            "Jahresabschluss und Steuererklärungen"));
  }

  private String played() {
    return player.play(debtors) + " documents";
  }

  private String loaded() {
    long from = SystemTime.millis();
    BulkLoad.Loaded loaded = loader.load(debtors);
    long millis = SystemTime.millis() - from;
    return loaded.documents() + " documents, " + loaded.rows() + " rows in " + millis + " ms";
  }
}
