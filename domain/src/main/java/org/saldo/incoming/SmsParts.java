package org.saldo.incoming;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.time.LocalDateTime;
import java.util.List;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/** Parts of longer SMS until all of them are there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SmsParts {

  /** More than one part can hold by the rules of the air; gateways may send more in one go. */
  private static final int MOST = 1_000;

  private static final String SAME =
      " FROM sms_part WHERE sender = ?1 AND receiver = ?2 AND reference_no = ?3 AND parts = ?4";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;

  /** What the parts of one SMS have in common; its sender is locked while anything is changed. */
  record Group(String gateway, String sender, String receiver, int reference, int of) {

    static Group of(IncomingSms sms) {
      return new Group(
          sms.gateway(), sms.sender(), sms.receiver(), sms.part().reference(), sms.part().of());
    }
  }

  /**
   * What is there of an SMS.
   *
   * @param parts how many
   * @param text of all of them, with a mark where some are missing
   */
  record Joined(int parts, String text) {}

  /** Keeps a part. */
  public void add(IncomingSms sms) {
    em.createNativeQuery(
            "INSERT INTO sms_part (id, gateway, sender, receiver, reference_no, parts, part_no,"
                + " content, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .setParameter(1, keys.next())
        .setParameter(2, sms.gateway())
        .setParameter(3, sms.sender())
        .setParameter(4, sms.receiver())
        .setParameter(5, sms.part().reference())
        .setParameter(6, sms.part().of())
        .setParameter(7, sms.part().number())
        .setParameter(8, octets(sms.text() == null ? "" : sms.text()))
        .setParameter(9, SystemTime.utc())
        .executeUpdate();
  }

  /** Whether there is this part already: then its number is used for another SMS now. */
  public boolean has(IncomingSms sms) {
    return ((Number)
                about("SELECT COUNT(*)" + SAME + " AND part_no = ?5", Group.of(sms))
                    .setParameter(5, sms.part().number())
                    .getSingleResult())
            .intValue()
        > 0;
  }

  /** What is there. */
  public Joined joined(Group group) {
    List<?> rows =
        about("SELECT part_no, content" + SAME + " ORDER BY part_no", group).getResultList();
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      int number = ((Number) row[0]).intValue();
      text.append(number == next ? "" : "[…]").append(text((byte[]) row[1]));
      next = number + 1;
    }
    return new Joined(rows.size(), text.append(next > group.of() ? "" : "[…]").toString());
  }

  /** Forgets them: they are kept as one. */
  public void drop(Group group) {
    about("DELETE" + SAME, group).executeUpdate();
  }

  /** Those to which nothing was added since a moment, in UTC. */
  public List<Group> leftBefore(LocalDateTime moment) {
    List<?> left =
        em.createNativeQuery(
                "SELECT MAX(gateway), sender, receiver, reference_no, parts FROM sms_part"
                    + " GROUP BY sender, receiver, reference_no, parts"
                    + " HAVING MAX(received_at) < ?1")
            .setParameter(1, moment)
            .getResultList();
    return left.stream().map(SmsParts::group).toList();
  }

  /** Whether nothing was added to it since a moment, in UTC. */
  public boolean isLeftBefore(Group group, LocalDateTime moment) {
    return ((Number)
                about("SELECT COUNT(*)" + SAME + " AND received_at >= ?5", group)
                    .setParameter(5, moment)
                    .getSingleResult())
            .intValue()
        == 0;
  }

  private static Group group(Object each) {
    Object[] row = (Object[]) each;
    return new Group(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).intValue(),
        ((Number) row[4]).intValue());
  }

  private Query about(String sql, Group group) {
    return em.createNativeQuery(sql)
        .setParameter(1, group.sender())
        .setParameter(2, group.receiver())
        .setParameter(3, group.reference())
        .setParameter(4, group.of());
  }

  /** As they are: a sign of two halves may be torn between two parts, which is no text yet. */
  private static byte[] octets(String text) {
    String most = text.length() <= MOST ? text : text.substring(0, MOST);
    ByteBuffer octets = ByteBuffer.allocate(2 * most.length());
    octets.asCharBuffer().put(most);
    return octets.array();
  }

  private static CharBuffer text(byte[] octets) {
    return ByteBuffer.wrap(octets).asCharBuffer();
  }
}
