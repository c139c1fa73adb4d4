package org.saldo.ledger.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.ledger.closing.Columns;

/** Reads versions of templates. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class TemplateReader {

  private static final String SELECT =
      "SELECT t.id, t.template_key, t.version_no, t.title, t.delimiter_sign, t.decimal_sign,"
          + " t.date_style, t.charset_name, t.quote_all, t.with_control, t.ended, t.reason,"
          + " t.recorded_at, t.recorded_by FROM ledger_export_template t ";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** The latest version of each, by title. */
  List<CsvTemplate> latest() {
    return list(
        SELECT
            + "WHERE t.version_no = (SELECT MAX(x.version_no) FROM ledger_export_template x"
            + " WHERE x.template_key = t.template_key) AND 1 = ?1 ORDER BY t.title",
        1);
  }

  /** The versions of one, the latest first. */
  List<CsvTemplate> versions(String key) {
    return list(SELECT + "WHERE t.template_key = ?1 ORDER BY t.version_no DESC", key);
  }

  Optional<CsvTemplate> byId(long id) {
    return list(SELECT + "WHERE t.id = ?1", id).stream().findFirst();
  }

  private List<CsvTemplate> list(String sql, Object value) {
    List<CsvTemplate> templates = new ArrayList<>();
    for (Object each : em.createNativeQuery(sql).setParameter(1, value).getResultList()) {
      templates.add(template((Object[]) each));
    }
    return templates;
  }

  private CsvTemplate template(Object[] row) {
    long id = Columns.number(row[0]);
    return new CsvTemplate(
        id,
        (String) row[1],
        (int) Columns.number(row[2]),
        (String) row[3],
        new CsvStyle(
            CsvStyle.Delimiter.valueOf((String) row[4]),
            CsvStyle.Decimal.valueOf((String) row[5]),
            CsvStyle.DateStyle.valueOf((String) row[6]),
            CsvStyle.Charset.valueOf((String) row[7]),
            Columns.number(row[8]) == 1),
        Columns.number(row[9]) == 1,
        Columns.number(row[10]) == 1,
        columns(id),
        (String) row[11],
        Columns.instant(row[12]),
        (String) row[13]);
  }

  private List<CsvTemplate.Column> columns(long id) {
    List<CsvTemplate.Column> columns = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT heading, field, detail FROM ledger_export_column WHERE template_id = ?1"
                    + " ORDER BY position_no")
            .setParameter(1, id)
            .getResultList()) {
      Object[] row = (Object[]) each;
      columns.add(
          new CsvTemplate.Column(
              (String) row[0], ExportField.valueOf((String) row[1]), (String) row[2]));
    }
    return columns;
  }
}
