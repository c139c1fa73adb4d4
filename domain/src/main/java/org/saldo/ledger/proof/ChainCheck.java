package org.saldo.ledger.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes the chain of a creditor again from what stands in the books, from its first entry on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ChainCheck {

  private static final int PIECE = 1_000;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private EntryChain chain;
  @Inject private ProvenEntries entries;
  @Inject private SealedDays days;

  /**
   * The first place that does not fit; what comes after it cannot fit either.
   *
   * @param entryNo number of the entry; null for a day without entries
   * @param day the day whose row does not fit; null for an entry
   * @param computed what the books give; null where the entry is gone
   * @param stored what was stored; null where nothing is
   */
  public record Break(Long entryNo, String day, String computed, String stored) {}

  /**
   * What came of it.
   *
   * @param entries how many entries fit
   * @param days how many days fit; 0 when an entry does not
   */
  public record Result(long entries, long days, Hash head, Optional<Break> broken) {}

  /** Goes through the chain of a creditor. */
  public Result of(long creditorId) {
    long last = last(creditorId);
    Hash hash = chain.start(creditorId);
    long no = 0;
    while (no < last) {
      List<ProvenEntry> piece = entries.between(creditorId, no + 1, Math.min(no + PIECE, last));
      for (ProvenEntry entry : piece) {
        if (entry.entryNo() != no + 1) {
          return broken(no, hash, missing(creditorId, no + 1));
        }
        Hash computed = hash.then(entry.parts());
        if (!computed.equals(entry.hash())) {
          return broken(
              no,
              hash,
              new Break(
                  entry.entryNo(),
                  null,
                  computed.toString(),
                  entry.hash() == null ? null : entry.hash().toString()));
        }
        hash = computed;
        no++;
      }
      if (no < last && (piece.isEmpty() || piece.size() < PIECE)) {
        return broken(no, hash, missing(creditorId, no + 1));
      }
    }
    return days(creditorId, no, hash);
  }

  /** The last entry that should be in the chain, also when its hash is gone. */
  private long last(long creditorId) {
    return ((Number)
            em.createNativeQuery(
                    "SELECT GREATEST(COALESCE((SELECT MAX(entry_no) FROM ledger_hash"
                        + " WHERE creditor_id = ?1), 0), COALESCE((SELECT MAX(last_no)"
                        + " FROM ledger_day WHERE creditor_id = ?1), 0))")
                .setParameter(1, creditorId)
                .getSingleResult())
        .longValue();
  }

  private static Result broken(long entries, Hash head, Break at) {
    return new Result(entries, 0, head, Optional.of(at));
  }

  private Break missing(long creditorId, long entryNo) {
    List<?> stored =
        em.createNativeQuery(
                "SELECT hash FROM ledger_hash WHERE creditor_id = ?1 AND entry_no = ?2")
            .setParameter(1, creditorId)
            .setParameter(2, entryNo)
            .getResultList();
    return new Break(
        entryNo,
        null,
        null,
        stored.stream().findFirst().map(hash -> Hash.of((byte[]) hash).toString()).orElse(null));
  }

  private Result days(long creditorId, long entryCount, Hash head) {
    Hash start = chain.start(creditorId);
    Hash seal = start;
    Hash last = start;
    long next = 1;
    List<SealedDay> fitting = new ArrayList<>();
    for (SealedDay day : days.of(creditorId)) {
      Hash computed = seal.then(day.covered().parts());
      Hash entryHead = day.covered().lastNo() < next ? last : day.lastHash();
      if (day.covered().firstNo() != next
          || !day.covered().previousHead().equals(last)
          || !day.covered().head().equals(entryHead)
          || !day.previousSeal().equals(seal)
          || !computed.equals(day.seal())) {
        return new Result(
            entryCount,
            fitting.size(),
            head,
            Optional.of(
                new Break(
                    day.covered().firstNo(),
                    day.covered().day().toString(),
                    computed.toString(),
                    day.seal().toString())));
      }
      seal = computed;
      last = entryHead;
      next = day.covered().lastNo() + 1;
      fitting.add(day);
    }
    return new Result(entryCount, fitting.size(), head, Optional.empty());
  }
}
