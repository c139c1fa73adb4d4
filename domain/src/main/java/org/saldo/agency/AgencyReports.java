package org.saldo.agency;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.document.DocumentKind;
import org.saldo.document.Documents;
import org.saldo.document.EvidenceFile;
import org.saldo.document.OutsideFiles;
import org.saldo.document.Visibility;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.payment.NewPayment;
import org.saldo.payment.PaymentWay;
import org.saldo.payment.Payments;
import org.saldo.payment.Recorded;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/**
 * Where an agency reports what it paid and what it received. Both reach claim account and ledger in
 * the transaction of the report, or nothing does.
 */
@Stateless
@RolesAllowed({AGENCY_USER, AGENCY_ADMIN})
public class AgencyReports {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Resource private SessionContext session;
  @EJB private Keys keys;
  @Inject private AgencyMembers members;
  @Inject private Placements placements;
  @Inject private Agencies agencies;
  @Inject private PlacementCosts costs;
  @Inject private CostTariff tariff;
  @Inject private CaseFiles caseFiles;
  @Inject private Documents documents;
  @Inject private OutsideFiles files;
  @Inject private Payments payments;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  /**
   * Reports a cost with the document that proves it: claimed at once up to the limit of the
   * agreement, above it once somebody of the creditor's side has approved it. The same reference a
   * second time is refused, and what the tariff does not allow, if the law pack says so.
   */
  public Reported cost(UUID publicId, CostReport report) {
    Optional<Placement> found = find(publicId);
    if (found.isEmpty()) {
      return Reported.refused(Refusal.because("placement.unknown"));
    }
    Optional<Refusal> threat = files.threat(report.content(), maxBytes);
    if (threat.isPresent()) {
      return Reported.refused(threat.get());
    }
    Placement placement = found.get();
    Map<Long, OpenItem> open = placements.lock(placement);
    List<PlacementItem> items = placements.items(placement);
    Optional<Refusal> refusal =
        placement
            .mayReportCost()
            .or(() -> ReportChecks.cost(report, placement, items, clock.today()))
            .or(() -> EvidenceFile.check(report.content(), maxBytes))
            .or(() -> costs.duplicate(placement, report.reference()));
    if (refusal.isPresent()) {
      return Reported.refused(refusal.get());
    }
    TariffVerdict verdict = tariff.judge(placement, items, report);
    if (verdict.refusal().isPresent()) {
      return Reported.refused(verdict.refusal().get());
    }
    long documentId =
        documents
            .store(
                DocumentKind.AGENCY_DOCUMENT,
                EvidenceFile.of(report.fileName(), report.content())
                    .document(Visibility.INTERNAL, placement.creditorId()))
            .id();
    boolean pending =
        verdict.needsApproval()
            || isAbove(
                report.amount(), agencies.agreement(placement.agreementId()).terms().costLimit());
    PlacementCost cost =
        new PlacementCost(
            keys.next(),
            PublicIds.next(),
            placement.id(),
            ReportChecks.bearer(items, open),
            report,
            verdict,
            documentId,
            pending ? CostState.PENDING : CostState.POSTED,
            clock.now(),
            actor.name());
    em.persist(cost);
    em.flush();
    placement.reported();
    if (verdict.warns()) {
      costs.warn(placement, cost, verdict);
    }
    Optional<Refusal> failed =
        pending ? costs.ask(placement, cost, report.note()) : costs.claim(placement, cost);
    if (failed.isPresent()) {
      session.setRollbackOnly();
      return Reported.refused(failed.get());
    }
    return Reported.recorded(cost.publicId(), cost.state() == CostState.PENDING);
  }

  private static boolean isAbove(Money amount, Money limit) {
    return !limit.currency().equals(amount.currency()) || amount.isGreaterThan(limit);
  }

  /**
   * Reports money received from the debtor: it pays the placed receivables first. The same
   * reference, amount and day again is the same payment; nothing is done twice, also after the end.
   */
  public Reported payment(UUID publicId, PaymentReport report) {
    Optional<Placement> found = find(publicId);
    if (found.isEmpty()) {
      return Reported.refused(Refusal.because("placement.unknown"));
    }
    Placement placement = found.get();
    Map<Long, OpenItem> open = placements.lock(placement);
    Optional<PlacementPayment> known = known(placement, report.reference());
    if (known.isPresent()) {
      return known.get().is(report)
          ? Reported.known(known.get().publicId())
          : Reported.refused(
              Refusal.because("placement.payment.conflict", report.reference()).on("reference"));
    }
    List<PlacementItem> items = placements.items(placement);
    LocalDate today = clock.today();
    Optional<Refusal> refusal =
        placement
            .mayReportPayment()
            .or(() -> ReportChecks.payment(report, placement, items, open, today));
    if (refusal.isPresent()) {
      return Reported.refused(refusal.get());
    }
    return Reported.recorded(post(placement, items, report), false);
  }

  private UUID post(Placement placement, List<PlacementItem> items, PaymentReport report) {
    CaseRef caseFile = caseFiles.byId(placement.caseFileId()).orElseThrow();
    placement.reported();
    placements.record(
        placement,
        PlacementEventKind.PAYMENT_POSTED,
        List.of(report.reference(), report.amount().toString()),
        report.note());
    Recorded recorded =
        payments.record(
            new NewPayment(
                caseFile,
                PaymentWay.AGENCY,
                report.amount(),
                report.receivedOn(),
                placement.number() + " " + References.key(report.reference()),
                items.stream().map(PlacementItem::receivableId).toList(),
                null,
                report.note()));
    PlacementPayment payment =
        new PlacementPayment(
            keys.next(),
            PublicIds.next(),
            placement.id(),
            report,
            recorded.id(),
            clock.now(),
            actor.name());
    em.persist(payment);
    em.flush();
    return payment.publicId();
  }

  private Optional<PlacementPayment> known(Placement placement, String reference) {
    return em.createQuery(
            "SELECT p FROM PlacementPayment p WHERE p.placementId = :placement"
                + " AND p.referenceKey = :key",
            PlacementPayment.class)
        .setParameter("placement", placement.id())
        .setParameter("key", References.key(reference))
        .getResultStream()
        .findFirst();
  }

  private Optional<Placement> find(UUID publicId) {
    OptionalLong agency = members.agencyOfCaller();
    return agency.isEmpty() || publicId == null
        ? Optional.empty()
        : placements.ofAgency(publicId, agency.getAsLong());
  }
}
