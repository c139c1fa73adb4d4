package org.saldo.ledger.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.identity.UuidConverter;

/** Adds validated entries to the chain of their creditor, in the order of their numbers. */
@ApplicationScoped
public class EntryChain {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private ProvenEntries entries;

  /**
   * The end of a chain.
   *
   * @param entryNo of the last entry in it; 0 when there is none
   */
  public record Head(long entryNo, Hash hash) {}

  /** Where the chain of a creditor ends. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Head head(long creditorId) {
    List<?> last =
        em.createNativeQuery(
                "SELECT entry_no, hash FROM ledger_hash WHERE creditor_id = ?1"
                    + " ORDER BY entry_no DESC LIMIT 1")
            .setParameter(1, creditorId)
            .getResultList();
    return last.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(row -> new Head(((Number) row[0]).longValue(), Hash.of((byte[]) row[1])))
        .orElseGet(() -> new Head(0, start(creditorId)));
  }

  /** Where the chains of a creditor begin. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Hash start(long creditorId) {
    return Hash.start(
        UuidConverter.uuid(
            (byte[])
                em.createNativeQuery("SELECT public_id FROM creditor WHERE id = ?1")
                    .setParameter(1, creditorId)
                    .getSingleResult()));
  }

  /**
   * Adds the next entries, at most so many, up to a number.
   *
   * @return the new head
   * @throws IllegalStateException if an entry is missing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Head extend(long creditorId, long lastNo, int most) {
    Head head = head(creditorId);
    long until = Math.min(lastNo, head.entryNo() + most);
    if (until <= head.entryNo()) {
      return head;
    }
    keepAccounts(creditorId, head.entryNo() + 1, until);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO ledger_hash (creditor_id, entry_no, journal_entry_id, hash)"
                    + " VALUES (?, ?, ?, ?)")) {
      for (ProvenEntry entry : entries.between(creditorId, head.entryNo() + 1, until)) {
        if (entry.entryNo() != head.entryNo() + 1) {
          break;
        }
        head = new Head(entry.entryNo(), head.hash().then(entry.parts()));
        insert.setLong(1, creditorId);
        insert.setLong(2, entry.entryNo());
        insert.setLong(3, entry.id());
        insert.setBytes(4, head.hash().bytes());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("chain of creditor " + creditorId, e);
    }
    if (head.entryNo() != until) {
      throw new IllegalStateException(
          "creditor " + creditorId + " has no entry " + (head.entryNo() + 1));
    }
    return head;
  }

  /** What the accounts of entries are called when these are validated, where that is new. */
  private void keepAccounts(long creditorId, long firstNo, long lastNo) {
    em.createNativeQuery(
            "INSERT INTO ledger_hash_account (ledger_account_id, from_no, number, name, kind)"
                + " SELECT a.id, ?2, a.number, a.name, a.kind FROM ledger_account a"
                + " LEFT JOIN (SELECT x.ledger_account_id, MAX(x.from_no) AS from_no"
                + " FROM ledger_hash_account x GROUP BY x.ledger_account_id) m"
                + " ON m.ledger_account_id = a.id LEFT JOIN ledger_hash_account s"
                + " ON s.ledger_account_id = a.id AND s.from_no = m.from_no"
                + " WHERE a.id IN (SELECT l.ledger_account_id FROM journal_entry e"
                + " JOIN posting_line l ON l.journal_entry_id = e.id WHERE e.creditor_id = ?1"
                + " AND e.entry_no BETWEEN ?2 AND ?3) AND (s.ledger_account_id IS NULL"
                + " OR HEX(s.number) <> HEX(a.number) OR HEX(s.name) <> HEX(a.name)"
                + " OR HEX(s.kind) <> HEX(a.kind))")
        .setParameter(1, creditorId)
        .setParameter(2, firstNo)
        .setParameter(3, lastNo)
        .executeUpdate();
  }
}
