package org.saldo.debtor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Where staff say that a debtor is not to be contacted, and that he may be again. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ADMIN})
public class ContactBlockDesk {

  private static final int MAX_REASON = 500;
  private static final int MOST = 100;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private DebtorVisibility visibility;
  @Inject private DebtorsInReach debtors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** The blocks of a debtor in reach, those that ended too, the latest first. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public List<ContactBlockView> of(UUID debtor) {
    List<ContactBlock> blocks =
        em.createQuery(
                "SELECT b FROM ContactBlock b WHERE b.debtorId ="
                    + " (SELECT d.id FROM Debtor d WHERE d.publicId = :debtor)"
                    + " ORDER BY b.fromOn DESC, b.id DESC",
                ContactBlock.class)
            .setParameter("debtor", debtor)
            .setMaxResults(MOST)
            .getResultList();
    // Most debtors have none: then nobody is asked whether he is in reach.
    if (blocks.isEmpty() || !visibility.visible(blocks.get(0).debtorId(), actor.scope())) {
      return List.of();
    }
    LocalDate today = clock.today();
    return blocks.stream().map(b -> b.view(today)).toList();
  }

  /** Blocks a way, or every way, from a day on that is not in the past. */
  public Optional<Refusal> block(UUID debtor, NewContactBlock block) {
    Optional<Long> found = debtors.id(debtor);
    if (found.isEmpty()) {
      return Refusal.of("debtor.unknown");
    }
    Optional<Refusal> refusal = check(block);
    if (refusal.isEmpty()) {
      NewContactBlock clean =
          new NewContactBlock(block.way(), block.from(), block.until(), block.reason().strip());
      ContactBlock added =
          new ContactBlock(
              keys.next(), PublicIds.next(), found.get(), clean, clock.now(), actor.name());
      em.persist(added);
      audit.write(
          "debtor.contact.blocked",
          "Debtor",
          added.debtorId(),
          AuditWords.of(block.way(), block.from(), block.until()),
          clean.reason());
    }
    return refusal;
  }

  private Optional<Refusal> check(NewContactBlock block) {
    if (block.reason() == null
        || block.reason().isBlank()
        || block.reason().length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    LocalDate today = clock.today();
    if (block.from() == null
        || block.from().isBefore(today)
        || block.from().isAfter(today.plusYears(1))) {
      return Refusal.because("date.implausible").on("from").asOptional();
    }
    return block.until() != null && !block.until().isAfter(block.from())
        ? Refusal.because("period.reversed").on("until").asOptional()
        : Optional.empty();
  }

  /**
   * Ends a block: from today on he may be contacted again.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> end(UUID block, long version) {
    Optional<ContactBlock> found =
        em.createQuery("SELECT b FROM ContactBlock b WHERE b.publicId = :id", ContactBlock.class)
            .setParameter("id", block)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(b -> visibility.visible(b.debtorId(), actor.scope()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("contact.block.unknown");
    }
    ContactBlock ended = found.get();
    if (ended.ended() || ended.version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    ended.end(clock.today(), clock.now(), actor.name());
    audit.write(
        "debtor.contact.unblocked",
        "Debtor",
        ended.debtorId(),
        AuditWords.of(ended.view(clock.today()).way(), clock.today()),
        null);
    return Optional.empty();
  }
}
