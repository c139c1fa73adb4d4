package org.saldo.actor.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.Actor;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.UuidConverter;

/**
 * Writes down who looks at what, before it is shown, in a transaction of its own: one statement a
 * look. Times are the machine's, also where the date is set by hand. Everybody may be written down.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadLog {

  private static final String INTO =
      "INSERT INTO read_log (id, read_at, user_name, outside, way, place, subject, object_name,"
          + " creditor_id, case_file_id, origin)"
          + " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CurrentActor actor;

  @Inject
  @ConfigProperty(name = "saldo.reads.staff")
  private String staff;

  /**
   * Logs the look, if looks of the caller at such a thing are logged. Something out of scope is
   * logged by what the address named, not as a case or a creditor that was seen.
   */
  public void note(Look look) {
    Actor caller = actor.get();
    if (caller.isOutside() || StaffReads.of(staff).covers(look)) {
      insert(look, caller);
    }
  }

  private void insert(Look look, Actor caller) {
    ReadSubject subject = look.subject();
    UUID id = id(look.object());
    boolean found = subject.stored() && (id != null || subject.number() != null);
    String scope = caller.scope().condition(found ? "t.creditor_id" : "t.id");
    Query insert =
        found
            ? em.createNativeQuery(INTO + ofStored(subject, id, scope)).setParameter(10, key(look))
            : em.createNativeQuery(INTO + ofOther(scope)).setParameter(10, look.creditor());
    insert
        .setParameter(1, keys.next())
        .setParameter(2, SystemTime.utc().truncatedTo(ChronoUnit.MICROS))
        .setParameter(3, caller.name())
        .setParameter(4, caller.isOutside() ? 1 : 0)
        .setParameter(5, look.way().name())
        .setParameter(6, look.place())
        .setParameter(7, subject.name())
        .setParameter(8, look.object())
        .setParameter(9, look.origin())
        .executeUpdate();
  }

  private static String ofStored(ReadSubject subject, UUID id, String scope) {
    return "COALESCE(t."
        + subject.title()
        + ", ?8), "
        + subject.creditor()
        + ", "
        + subject.caseFile()
        + ", ?9 FROM (SELECT 1 AS one) x LEFT JOIN "
        + subject.table()
        + " t ON t."
        + (id == null ? subject.number() : "public_id")
        + " = ?10"
        + (subject.creditor().equals("NULL") ? "" : " AND " + scope);
  }

  private static String ofOther(String scope) {
    return "?8, t.id, NULL, ?9 FROM (SELECT 1 AS one) x"
        + " LEFT JOIN creditor t ON t.creditor_key = ?10 AND "
        + scope;
  }

  private static Object key(Look look) {
    UUID id = id(look.object());
    return id == null ? look.object() : UuidConverter.bytes(id);
  }

  private static UUID id(String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException number) {
      return null;
    }
  }
}
