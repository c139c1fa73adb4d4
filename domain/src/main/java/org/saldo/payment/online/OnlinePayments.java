package org.saldo.payment.online;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.Allocated;
import org.saldo.claim.ClaimAccounts;
import org.saldo.debtor.DebtorAccounts;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.ReceivableStatus;

/**
 * Where debtors pay online. Everything is bound to the debtors that the caller's sign-in is linked
 * to; what is somebody else's is unknown.
 *
 * <p>No transaction is open while the provider is asked.
 */
@Stateless
@RolesAllowed(DEBTOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnlinePayments {

  private static final Logger LOG = Logger.getLogger(OnlinePayments.class.getName());

  @Inject private Providers providers;
  @Inject private Intents intents;
  @Inject private OpenNow openNow;
  @Inject private CaseFiles caseFiles;
  @Inject private ClaimAccounts claims;
  @Inject private DebtorAccounts accounts;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;
  @EJB private ProviderLook look;

  /** Whether anything can be paid online here. */
  public boolean offered() {
    return providers.offered().isPresent();
  }

  /** What can be paid on a case; empty when it is none of the caller's. */
  public Optional<Payable> payable(UUID caseFile) {
    return mine(caseFile).map(found -> payable(caseFile, found));
  }

  private Payable payable(UUID publicId, CaseRef caseFile) {
    Map<Long, Long> onTheirWay = openNow.onTheirWay(caseFile.id());
    List<Payable.Item> open =
        claims.items(caseFile).stream()
            .filter(item -> item.open().isPositive())
            .map(item -> payable(item, onTheirWay))
            .toList();
    return new Payable(
        publicId,
        caseFile.number(),
        intents.payee(caseFile.creditorId()),
        caseFile.currency(),
        open);
  }

  private Payable.Item payable(OpenItem item, Map<Long, Long> onTheirWay) {
    Money payable = OpenNow.payable(item, onTheirWay);
    return new Payable.Item(
        item.publicId(),
        item.number(),
        item.dueOn(),
        !item.dueOn().isAfter(clock.today()),
        item.status() == ReceivableStatus.DISPUTED,
        payable,
        item.open().minus(payable));
  }

  /** What an amount would pay; empty when the case is none of the caller's. */
  public Optional<PaymentPreview> preview(UUID caseFile, List<UUID> receivables, Money amount) {
    return mine(caseFile)
        .filter(c -> amount.isPositive() && amount.currency().equals(c.currency()))
        .map(c -> preview(c, receivables, amount));
  }

  private PaymentPreview preview(CaseRef caseFile, List<UUID> receivables, Money amount) {
    List<OpenItem> all = claims.items(caseFile);
    List<Long> chosen =
        all.stream().filter(i -> receivables.contains(i.publicId())).map(OpenItem::id).toList();
    List<PaymentPreview.Part> parts =
        claims.preview(caseFile, amount, chosen, clock.today()).stream()
            .filter(part -> part.receivableId() != null)
            .map(part -> part(part, all))
            .toList();
    Money open =
        Money.sum(
            amount.currency(), all.stream().map(OpenItem::open).filter(Money::isPositive).toList());
    Money paid =
        Money.sum(amount.currency(), parts.stream().map(PaymentPreview.Part::amount).toList());
    return new PaymentPreview(amount, parts, open.minus(paid));
  }

  private static PaymentPreview.Part part(Allocated part, List<OpenItem> all) {
    String number =
        all.stream()
            .filter(item -> item.id() == part.receivableId())
            .map(OpenItem::number)
            .findFirst()
            .orElseThrow();
    return new PaymentPreview.Part(number, part.component(), part.amount());
  }

  private Optional<CaseRef> mine(UUID caseFile) {
    return caseFiles.byPublicId(caseFile).filter(c -> accounts.isMine(c.debtorId()));
  }

  /**
   * Begins a payment, or goes on with the one that the same form began.
   *
   * <p>A provider that does not answer leaves the intent as it is; the same form may be sent again.
   */
  public PaymentStart start(PaymentWish wish) {
    Optional<PaymentProvider> provider = providers.offered();
    if (provider.isEmpty()) {
      return PaymentStart.refused(Refusal.because("payment.online.not.offered"));
    }
    try {
      return start(
          intents.prepare(wish, actor.name(), accounts.mine(), provider.get().key()),
          provider.get());
    } catch (RefusedException e) {
      return PaymentStart.refused(e.refusal());
    }
  }

  private PaymentStart start(Intents.Prepared intent, PaymentProvider provider) {
    if (intent.url() != null || intent.state() != IntentState.CREATED) {
      return new PaymentStart(
          intent.publicId(), intent.state().waitsForDebtor() ? intent.url() : null, null);
    }
    ProviderAnswer<ProviderCheckout> answer = provider.create(intent.order());
    if (answer.known().isEmpty()) {
      LOG.warning(() -> "no checkout for " + intent.publicId() + ": " + answer.problem());
      return PaymentStart.refused(Refusal.because("payment.provider.unavailable"));
    }
    intents.offered(intent.id(), answer.value());
    return new PaymentStart(intent.publicId(), answer.value().url(), null);
  }

  /**
   * Where a payment stands, after asking the provider if more is expected. The browser's way back
   * proves nothing: only what the provider says counts.
   *
   * @return empty when it is none of the caller's
   */
  public Optional<IntentState> state(UUID intent) {
    Optional<Intents.Prepared> found = intents.of(intent, accounts.mine());
    if (found.isEmpty() || !found.get().state().open()) {
      return found.map(Intents.Prepared::state);
    }
    look.at(found.get().id());
    return intents.of(intent, accounts.mine()).map(Intents.Prepared::state);
  }

  /** The provider's page of a payment that was not finished; empty when there is nothing to do. */
  public Optional<String> page(UUID intent) {
    return intents
        .of(intent, accounts.mine())
        .filter(found -> found.state().waitsForDebtor())
        .map(Intents.Prepared::url);
  }
}
