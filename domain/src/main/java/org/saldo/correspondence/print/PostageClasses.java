package org.saldo.correspondence.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saldo.money.Money;

/** The postage classes that hold on a day: of each name the record that began last. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PostageClasses {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  public List<PostageClass> on(LocalDate day) {
    List<PostageClass> classes = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT c.name, c.abroad, c.max_sheets, c.price_minor, c.currency"
                    + " FROM postage_class c WHERE c.first_on <= ?1 AND c.max_sheets > 0"
                    + " AND NOT EXISTS (SELECT 1 FROM postage_class n WHERE n.name = c.name"
                    + " AND n.abroad = c.abroad AND n.first_on <= ?1 AND (n.first_on > c.first_on"
                    + " OR (n.first_on = c.first_on AND n.id > c.id)))")
            .setParameter(1, day)
            .getResultList()) {
      Object[] row = (Object[]) each;
      classes.add(
          new PostageClass(
              (String) row[0],
              PrintRows.flag(row[1]),
              ((Number) row[2]).intValue(),
              Money.ofMinor(((Number) row[3]).longValue(), (String) row[4])));
    }
    return classes;
  }
}
