package org.saldo.payment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.PlacingGround;
import org.saldo.identity.Keys;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** What people said about where payments go: the latest word about a payment holds. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Placings {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * The latest word about a payment.
   *
   * @param named receivables that the payer named, if that is what was said; else null
   * @param fixed amounts that a person put somewhere
   */
  record Word(List<Long> named, List<Allocated> fixed) {

    Word {
      fixed = List.copyOf(fixed);
    }
  }

  /** By key of the payment, for those about which somebody said something. */
  @Transactional(Transactional.TxType.SUPPORTS)
  Map<Long, Word> of(Collection<Long> payments) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT p.payment_id, p.ground, t.receivable_id, t.component, t.amount_minor,"
                    + " y.currency FROM payment_placing p JOIN payment y ON y.id = p.payment_id JOIN (SELECT MAX(id) last_id FROM payment_placing"
                    + " WHERE payment_id IN ("
                    + payments.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ") GROUP BY payment_id) l ON l.last_id = p.id"
                    + " LEFT JOIN payment_placing_part t ON t.placing_id = p.id"
                    + " ORDER BY p.payment_id, t.part_no")
            .getResultList();
    Map<Long, Word> words = new HashMap<>();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      words.merge(
          ((Number) values[0]).longValue(),
          word(values),
          (one, other) ->
              new Word(joined(one.named(), other.named()), joined(one.fixed(), other.fixed())));
    }
    return words;
  }

  private static Word word(Object[] values) {
    boolean named = values[1].equals(PlacingGround.NAMED.name());
    if (values[2] == null) {
      return new Word(named ? List.of() : null, List.of());
    }
    long receivable = ((Number) values[2]).longValue();
    return named
        ? new Word(List.of(receivable), List.of())
        : new Word(
            null,
            List.of(
                new Allocated(
                    receivable,
                    values[3] == null ? null : Component.valueOf((String) values[3]),
                    Money.ofMinor(((Number) values[4]).longValue(), (String) values[5]),
                    AllocationRule.BY_PERSON)));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    if (one == null) {
      return other;
    }
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /**
   * Keeps a word.
   *
   * @param parts without amounts where the payer named them
   */
  void keep(long payment, PlacingGround ground, List<PlacedPart> parts, String reason) {
    long id = keys.next();
    em.persist(new PaymentPlacing(id, payment, ground, reason, clock.now(), actor.name()));
    em.flush();
    int no = 1;
    for (PlacedPart part : parts) {
      em.createNativeQuery(
              "INSERT INTO payment_placing_part"
                  + " (placing_id, part_no, receivable_id, component, amount_minor)"
                  + " VALUES (?1, ?2, ?3, ?4, ?5)")
          .setParameter(1, id)
          .setParameter(2, no++)
          .setParameter(3, part.receivable())
          .setParameter(4, part.component() == null ? null : part.component().name())
          .setParameter(5, part.amount() == null ? null : part.amount().minor())
          .executeUpdate();
    }
  }

  /** A part by keys. */
  record PlacedPart(long receivable, Component component, Money amount) {}
}
