package org.saldo.agency;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.Roles;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.HoldReason;
import org.saldo.casefile.Holds;
import org.saldo.casefile.NewHold;
import org.saldo.claim.ClaimBook;
import org.saldo.identity.Keys;
import org.saldo.identity.NumberRanges;
import org.saldo.identity.PublicIds;
import org.saldo.receivable.ItemStates;
import org.saldo.receivable.OpenItem;

/**
 * The placements: how one comes to be, who may lay hands on it, and how it ends.
 *
 * <p>Who changes one takes the creditor's ledger first and the placement second, as postings on its
 * case do: two who answer, report and recall at once come one after the other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Placements {

  private static final String RANGE = "placement";
  private static final List<PlacementState> LIVE =
      Arrays.stream(PlacementState.values()).filter(PlacementState::live).toList();

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private NumberRanges numbers;
  @Inject private Holds holds;
  @Inject private ItemStates states;
  @Inject private ClaimBook claims;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** A placement of an agency; of another one there is none. */
  public Optional<Placement> ofAgency(UUID publicId, long agencyId) {
    return byId(publicId).filter(p -> p.agencyId() == agencyId);
  }

  /** A placement in the scope of the creditor's side. */
  public Optional<Placement> inScope(UUID publicId) {
    return byId(publicId).filter(p -> actor.scope().covers(p.creditorId()));
  }

  private Optional<Placement> byId(UUID publicId) {
    return em.createQuery("SELECT p FROM Placement p WHERE p.publicId = :id", Placement.class)
        .setParameter("id", publicId)
        .getResultStream()
        .findFirst();
  }

  public Placement byKey(long id) {
    return em.find(Placement.class, id);
  }

  /** Placements of a case that are offered or with an agency. */
  public List<Placement> liveOf(long caseFileId) {
    return em.createQuery(
            "SELECT p FROM Placement p WHERE p.caseFileId = :case AND p.state IN :live"
                + " ORDER BY p.id",
            Placement.class)
        .setParameter("case", caseFileId)
        .setParameter("live", LIVE)
        .getResultList();
  }

  public List<PlacementItem> items(Placement placement) {
    return em.createQuery(
            "SELECT i FROM PlacementItem i WHERE i.placementId = :placement ORDER BY i.position",
            PlacementItem.class)
        .setParameter("placement", placement.id())
        .getResultList();
  }

  /** Makes this transaction the only one that changes the placement; gives what is open now. */
  public Map<Long, OpenItem> lock(Placement placement) {
    List<OpenItem> open = claims.locked(placement.creditorId(), placement.caseFileId());
    em.refresh(placement, LockModeType.PESSIMISTIC_WRITE);
    return open.stream().collect(toMap(OpenItem::id, Function.identity()));
  }

  /** Hands over: the receivables stand still from now on. */
  public Placement place(
      HandedOver what, AgreementVersion agreement, AgencyView agency, LocalDate on) {
    LocalDate answerBy =
        agency.data().kind().mayDecline() ? on.plusDays(agreement.terms().answerDays()) : null;
    Placement placement =
        new Placement(
            keys.next(),
            PublicIds.next(),
            "PL" + numbers.next(RANGE),
            what,
            agreement,
            on,
            answerBy);
    em.persist(placement);
    em.flush();
    int position = 1;
    for (OpenItem item : what.items()) {
      em.persist(new PlacementItem(keys.next(), placement.id(), position++, item));
      holds.place(
          NewHold.on(what.caseFile().id(), item.id(), HoldReason.PLACEMENT, placement.id(), on));
    }
    states.refresh(what.caseFile().id());
    if (answerBy == null) {
      record(placement, PlacementEventKind.MANDATED, List.of(agency.name()), null);
    } else {
      record(
          placement, PlacementEventKind.OFFERED, List.of(agency.name(), answerBy.toString()), null);
    }
    return placement;
  }

  /** Keeps what happened, for both sides and in the history of the case. */
  public void record(
      Placement placement, PlacementEventKind kind, List<String> arguments, String reason) {
    boolean byAgency = actor.is(Roles.AGENCY_USER) || actor.is(Roles.AGENCY_ADMIN);
    em.persist(
        new PlacementEvent(
            keys.next(),
            placement.id(),
            kind,
            new PlacementEvent.Recording(
                clock.today(), clock.now(), actor.name(), byAgency, arguments, reason)));
    em.flush();
    String details = String.join(" ", arguments);
    audit.write(
        "placement." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.'),
        "CaseFile",
        placement.caseFileId(),
        (placement.number() + " " + details).strip(),
        reason);
  }

  /**
   * After the placement ended: keeps what was open then and lets the procedure go on.
   *
   * @param open what is open now, by key of the receivable
   */
  public void ended(
      Placement placement, Map<Long, OpenItem> open, PlacementEventKind how, String reason) {
    for (PlacementItem item : items(placement)) {
      item.end(open.get(item.receivableId()));
    }
    holds.releaseOf(HoldReason.PLACEMENT, placement.id(), clock.today());
    states.refresh(placement.caseFileId());
    record(placement, how, List.of(), reason);
  }
}
