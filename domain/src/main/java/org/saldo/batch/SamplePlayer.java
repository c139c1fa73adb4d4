package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AccessGrants;
import org.saldo.calendar.DemoClock;
import org.saldo.casefile.CaseDesk;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.OperatingMode;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.ShippedChart;
import org.saldo.creditor.Terms;
import org.saldo.debtor.DebtorAccess;
import org.saldo.debtor.DebtorDesk;
import org.saldo.debtor.DebtorKind;
import org.saldo.debtor.MarkKind;
import org.saldo.debtor.PostalAddress;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ImportRequest;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceImports;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.DebtorSheets;
import org.saldo.sample.SampleAddress;
import org.saldo.sample.SampleCreditor;
import org.saldo.sample.SampleDebtor;
import org.saldo.sample.SampleDossier;
import org.saldo.sample.SampleInvoice;
import org.saldo.sample.SamplePortfolio;
import org.saldo.sample.UblWriter;

/**
 * Plays the sample portfolio through the services that people use: registers the creditors, brings
 * every invoice in as the file its creditor would send, moves and marks debtors, lets them pay,
 * opens overdue cases.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SamplePlayer {

  private static final LocalDate TERMS_FROM = LocalDate.of(1990, 1, 1);
  private static final int OPEN_AFTER_DAYS = 3;

  /** The creditor whose books show the other chart of accounts. */
  private static final String ON_SKR04 = "ostermann";

  static final String REASON = "Sample portfolio";

  /** So many of the first debtors can sign in. */
  static final int PEOPLE = 3;

  /** Works every case that is opened. */
  static final String CONTROLLER = "carla";

  @EJB private DemoClock clock;
  @EJB private CreditorRegistry creditors;
  @EJB private InvoiceImports imports;
  @EJB private DebtorDesk debtors;
  @EJB private DebtorAccess debtorAccess;
  @EJB private DebtorSheets debtorSheets;
  @EJB private CaseDesk cases;
  @EJB private CaseSheets caseSheets;
  @EJB private AccessGrants access;
  @Inject private SampleClientMoney clientMoney;
  @EJB private SampleEvents events;
  @EJB private SampleAgencies agencies;
  @EJB private SampleProcedures procedures;

  /**
   * Fills an empty installation.
   *
   * @return how many documents came in
   */
  public int play(int debtorCount) {
    SamplePortfolio portfolio = portfolio(debtorCount);
    prepare(portfolio);
    return portfolio.dossiers().mapToInt(dossier -> play(portfolio, dossier)).sum();
  }

  /** The portfolio of the demo in another size. */
  static SamplePortfolio portfolio(int debtorCount) {
    SamplePortfolio demo = SamplePortfolio.demo();
    return new SamplePortfolio(demo.seed(), demo.today(), debtorCount);
  }

  /** Sets the date and registers the creditors and the agencies. */
  public void prepare(SamplePortfolio portfolio) {
    require(clock.set(portfolio.today()));
    portfolio.creditors().forEach(this::register);
    clientMoney.keepApart();
    grantClara();
    agencies.register(portfolio.creditors());
    procedures.plan(portfolio.today());
  }

  /** The addresses that the debtor moved to until today. */
  static List<SampleAddress> moves(SampleDebtor debtor, LocalDate today) {
    return debtor.addresses().stream().skip(1).filter(a -> !a.validFrom().isAfter(today)).toList();
  }

  /** Whether a receivable is reason enough to work its case. */
  static boolean worthOpening(Money open, LocalDate dueOn, LocalDate today) {
    return open.isPositive() && today.isAfter(dueOn.plusDays(OPEN_AFTER_DAYS));
  }

  private void register(SampleCreditor c) {
    require(
        creditors.register(
            new CreditorData(
                c.key(),
                c.name(),
                OperatingMode.valueOf(c.mode().name()),
                c.currency(),
                c.vatId(),
                c.street(),
                c.postcode(),
                c.city(),
                c.country(),
                c.email(),
                c.iban()),
            c.key().equals(ON_SKR04) ? ShippedChart.SKR04 : ShippedChart.SKR03));
    require(
        creditors.agree(
            c.key(),
            new Terms(
                TERMS_FROM,
                c.paymentTermDays(),
                SellerMismatch.FINDING,
                OPEN_AFTER_DAYS,
                CONTROLLER),
            REASON));
  }

  /** The demo's creditor-user sees the online shop only. */
  private void grantClara() {
    long linde = creditors.byKey("linde").orElseThrow().id();
    require(access.grant("clara", linde));
  }

  private int play(SamplePortfolio portfolio, SampleDossier dossier) {
    Set<String> caseNumbers = new LinkedHashSet<>();
    for (SampleInvoice invoice : dossier.invoices()) {
      SampleCreditor creditor = portfolio.creditor(invoice.creditorKey());
      ImportResult result =
          imports.bringIn(
              new ImportRequest(
                  creditor.key(),
                  InvoiceFormat.UBL,
                  invoice.document().number() + ".xml",
                  UblWriter.write(invoice, creditor),
                  false));
      require(result.refusal());
      for (RowResult row : result.rows()) {
        if (row.caseNumber() == null) {
          throw new IllegalStateException(row.number() + " was refused: " + row.messages());
        }
        caseNumbers.add(row.caseNumber());
      }
    }
    caseNumbers.stream().findFirst().ifPresent(first -> complete(dossier, first));
    events.play(dossier, caseNumbers);
    caseNumbers.forEach(this::openWhenOverdue);
    return dossier.invoices().size();
  }

  /** What an invoice does not say of the debtor: later addresses, marks, kind and language. */
  private void complete(SampleDossier dossier, String caseNumber) {
    CaseSheet sheet = caseSheets.byNumber(caseNumber, null).orElseThrow();
    var debtor = dossier.debtor();
    LocalDate today = clock.today();
    require(
        debtors.characterise(
            change(sheet, today), DebtorKind.valueOf(debtor.kind().name()), debtor.language()));
    for (var address : moves(debtor, today)) {
      require(
          debtors.move(
              change(sheet, address.validFrom()),
              new PostalAddress(
                  address.street(),
                  address.streetExtra(),
                  address.postcode(),
                  address.city(),
                  address.country())));
    }
    for (var mark : debtor.marks()) {
      require(debtors.mark(change(sheet, mark.on()), MarkKind.INSOLVENT));
    }
    if (debtor.signIn() != null) {
      debtorAccess.linkByEmail(debtor.signIn(), debtor.email());
    }
  }

  private DebtorDesk.Change change(CaseSheet sheet, LocalDate from) {
    long version = debtorSheets.byId(sheet.header().debtorId()).orElseThrow().version();
    return new DebtorDesk.Change(sheet.header().debtorId(), version, from, REASON);
  }

  private void openWhenOverdue(String caseNumber) {
    CaseSheet sheet = caseSheets.byNumber(caseNumber, null).orElseThrow();
    boolean overdue =
        sheet.receivables().stream()
            .anyMatch(r -> worthOpening(r.open().total(), r.dueOn(), clock.today()));
    if (overdue) {
      require(cases.open(sheet.header().id(), sheet.header().version(), CONTROLLER));
    }
  }

  static void require(Optional<Refusal> refusal) {
    refusal.ifPresent(
        r -> {
          throw new IllegalStateException("the sample was refused: " + r);
        });
  }
}
