package org.saldo.correspondence.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The postage classes that are known: of each name the record that began last holds. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PostageClasses {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Every record, by name, the latest first. */
  public List<PostageVersion> versions(LocalDate today) {
    Set<String> seen = new HashSet<>();
    return em.createQuery(
            "SELECT r FROM PostageRecord r"
                + " ORDER BY r.abroad, r.name, r.firstOn DESC, r.recordedAt DESC, r.id DESC",
            PostageRecord.class)
        .getResultStream()
        .map(record -> record.version(true))
        .map(
            v ->
                new PostageVersion(
                    v.postage(),
                    v.firstOn(),
                    !v.firstOn().isAfter(today)
                        && seen.add(v.postage().abroad() + v.postage().name()),
                    v.reason(),
                    v.recordedAt(),
                    v.recordedBy()))
        .toList();
  }

  /** The classes that hold on a day, without those that are no more. */
  public List<PostageClass> on(LocalDate day) {
    return versions(day).stream()
        .filter(PostageVersion::inForce)
        .map(PostageVersion::postage)
        .filter(postage -> postage.maxSheets() > 0)
        .toList();
  }
}
