package org.saldo.payment.online;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;

/** The short transactions around the first call to a provider. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Intents {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CaseFiles caseFiles;
  @Inject private ClaimBook claims;
  @Inject private OpenNow openNow;
  @Inject private AuditTrail audit;

  /** An intent as the caller of the provider needs it. */
  record Prepared(
      long id,
      UUID publicId,
      IntentState state,
      String url,
      CheckoutOrder order,
      long debtorId,
      String provider) {}

  /**
   * The intent of a wish, made if the same form did not make it before.
   *
   * @param debtorIds whom the user may pay for
   * @throws RefusedException if the wish is not fulfilled
   */
  public Prepared prepare(PaymentWish wish, String user, Set<Long> debtorIds, String provider) {
    CaseRef caseFile =
        caseFiles
            .byPublicId(wish.caseFile())
            .filter(c -> debtorIds.contains(c.debtorId()))
            .orElseThrow(() -> new RefusedException(Refusal.because("case.unknown")));
    // Nobody posts, and no second click gets past here, until we are done.
    List<OpenItem> items = claims.locked(caseFile.creditorId(), caseFile.id());
    Optional<PaymentIntent> known = known(user, wish.clientToken());
    if (known.isPresent()) {
      if (known.get().caseFileId() != caseFile.id()
          || (wish.amount() != null && !known.get().amount().equals(wish.amount()))) {
        throw new RefusedException(Refusal.because("payment.form.used"));
      }
      return prepared(known.get(), caseFile, wish.language());
    }
    List<OpenItem> chosen =
        items.stream().filter(i -> wish.receivables().contains(i.publicId())).toList();
    RefusedException.throwIf(checked(wish, chosen));
    Map<Long, Long> onTheirWay = openNow.onTheirWay(caseFile.id());
    Money most = OpenNow.payable(caseFile.currency(), chosen, onTheirWay);
    Money amount = wish.amount() == null ? most : wish.amount();
    RefusedException.throwIf(checked(caseFile, amount, most));
    PaymentIntent intent = add(caseFile, user, wish.clientToken(), provider, amount);
    OpenNow.spread(amount, chosen, onTheirWay)
        .forEach(
            (receivable, share) ->
                em.persist(new IntentItem(keys.next(), intent.id(), receivable, share)));
    return prepared(intent, caseFile, wish.language());
  }

  private static Optional<Refusal> checked(PaymentWish wish, List<OpenItem> chosen) {
    if (wish.receivables().isEmpty()) {
      return Refusal.because("payment.nothing.chosen").on("receivables").asOptional();
    }
    return chosen.size() == Set.copyOf(wish.receivables()).size()
        ? Optional.empty()
        : Refusal.of("receivable.unknown");
  }

  private static Optional<Refusal> checked(CaseRef caseFile, Money amount, Money most) {
    if (!most.isPositive()) {
      return Refusal.of("payment.nothing.open");
    }
    if (!amount.isPositive() || !amount.currency().equals(caseFile.currency())) {
      return Refusal.because("payment.amount.implausible", caseFile.currency())
          .on("amount")
          .asOptional();
    }
    return amount.isGreaterThan(most)
        ? Refusal.because("payment.more.than.open", most).on("amount").asOptional()
        : Optional.empty();
  }

  private PaymentIntent add(
      CaseRef caseFile, String user, String token, String provider, Money amount) {
    PaymentIntent intent =
        new PaymentIntent(
            keys.next(),
            PublicIds.next(),
            caseFile,
            user,
            token,
            provider,
            amount,
            clock.now(),
            SystemTime.utc());
    em.persist(intent);
    em.flush();
    audit.write(
        "payment.online.started", "PaymentIntent", intent.id(), AuditWords.of(amount), null);
    return intent;
  }

  private Optional<PaymentIntent> known(String user, String token) {
    return em.createQuery(
            "SELECT p FROM PaymentIntent p WHERE p.userName = :user AND p.clientToken = :token",
            PaymentIntent.class)
        .setParameter("user", user)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  private Prepared prepared(PaymentIntent intent, CaseRef caseFile, String language) {
    return new Prepared(
        intent.id(),
        intent.publicId(),
        intent.state(),
        intent.checkoutUrl(),
        new CheckoutOrder(
            intent.publicId(),
            intent.amount(),
            payee(caseFile.creditorId()),
            caseFile.number(),
            language),
        intent.debtorId(),
        intent.provider());
  }

  /** Every debtor of a creditor knows its name; the register of creditors is for staff. */
  String payee(long creditorId) {
    return em.createQuery("SELECT c.name FROM Creditor c WHERE c.id = :id", String.class)
        .setParameter("id", creditorId)
        .getSingleResult();
  }

  /** The provider has made a checkout; what it said of its state counts as any other word of it. */
  public void offered(long intentId, ProviderCheckout checkout) {
    PaymentIntent intent = em.find(PaymentIntent.class, intentId, LockModeType.PESSIMISTIC_WRITE);
    if (intent.checkoutUrl() == null) {
      intent.offered(checkout);
    }
  }

  /** The intent of one of the debtors. */
  public Optional<Prepared> of(UUID publicId, Set<Long> debtorIds) {
    return em.createQuery(
            "SELECT p FROM PaymentIntent p WHERE p.publicId = :id", PaymentIntent.class)
        .setParameter("id", publicId)
        .getResultStream()
        .filter(p -> debtorIds.contains(p.debtorId()))
        .findFirst()
        .map(p -> prepared(p, caseFiles.byId(p.caseFileId()).orElseThrow(), "en"));
  }
}
