package org.saldo.ledger.export;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.closing.CreditorKeys;
import org.saldo.problem.Refusal;

/** Templates of tables; a change is a new version, none is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class TemplateBook {

  private static final int MAX_REASON = 500;
  private static final int SHOWN = 5;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private TemplateReader templates;
  @Inject private JournalReader journal;
  @Inject private CreditorKeys creditors;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** The latest version of each template, by title. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public List<CsvTemplate> latest() {
    return templates.latest();
  }

  /** The versions of a template, the latest first; empty when there is none. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  public List<CsvTemplate> versions(String key) {
    return templates.versions(key);
  }

  /** Records a version; the number is the next, whatever the template says. */
  public Optional<Refusal> record(CsvTemplate template, String reason) {
    Optional<Refusal> problem = template.problem();
    if (problem.isPresent()) {
      return problem;
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    long id = keys.next();
    List<CsvTemplate> before = templates.versions(template.key());
    if (template.version() != (before.isEmpty() ? 0 : before.get(0).version())) {
      return Refusal.of("changed.meanwhile");
    }
    insert(id, template, reason.strip());
    int position = 0;
    for (CsvTemplate.Column column : template.columns()) {
      em.createNativeQuery(
              "INSERT INTO ledger_export_column (template_id, position_no, heading, field, detail)"
                  + " VALUES (?1, ?2, ?3, ?4, ?5)")
          .setParameter(1, id)
          .setParameter(2, ++position)
          .setParameter(3, column.heading())
          .setParameter(4, column.field().name())
          .setParameter(5, column.detail())
          .executeUpdate();
    }
    audit.write(
        "ledger.template.recorded",
        "ExportTemplate",
        id,
        AuditWords.of(template.key(), template.version() + 1, template.title(), template.ended()),
        reason.strip());
    return Optional.empty();
  }

  private void insert(long id, CsvTemplate template, String reason) {
    CsvStyle style = template.style();
    em.createNativeQuery(
            "INSERT INTO ledger_export_template (id, template_key, version_no, title,"
                + " delimiter_sign, decimal_sign, date_style, charset_name, quote_all,"
                + " with_control, ended, reason, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4,"
                + " ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
        .setParameter(1, id)
        .setParameter(2, template.key())
        .setParameter(3, template.version() + 1)
        .setParameter(4, template.title().strip())
        .setParameter(5, style.delimiter().name())
        .setParameter(6, style.decimal().name())
        .setParameter(7, style.dates().name())
        .setParameter(8, style.charset().name())
        .setParameter(9, style.quoteAll() ? 1 : 0)
        .setParameter(10, template.control() ? 1 : 0)
        .setParameter(11, template.ended() ? 1 : 0)
        .setParameter(12, reason)
        .setParameter(13, SystemTime.utc())
        .setParameter(14, actor.name())
        .executeUpdate();
  }

  /**
   * What the newest entries of a creditor would look like, first line: the headings. Who does not
   * read the books sees an invented entry.
   *
   * @return empty where the template is wrong
   */
  public String preview(CsvTemplate template, String creditor) {
    if (template.problem().isPresent()) {
      return "";
    }
    CsvText csv = new CsvText(template.style());
    StringBuilder lines = new StringBuilder(csv.headings(template).replace(csv.mark(), ""));
    Optional<Long> found = actor.is(ACCOUNTANT) ? creditors.inScope(creditor) : Optional.empty();
    Map<String, String> names = found.map(this::names).orElse(InventedEntry.NAMES);
    found
        .map(this::newest)
        .filter(newest -> !newest.isEmpty())
        .orElse(List.of(InventedEntry.get()))
        .forEach(entry -> lines.append(csv.lines(template, entry, names)));
    return lines.toString();
  }

  private List<ExportedEntry> newest(long creditor) {
    long last =
        Columns.number(
            em.createNativeQuery(
                    "SELECT COALESCE(MAX(entry_no), 0) FROM journal_entry WHERE creditor_id = ?1")
                .setParameter(1, creditor)
                .getSingleResult());
    return journal
        .next(
            creditor,
            Math.max(1, last - SHOWN + 1),
            last,
            JournalReader.Filter.ALL,
            JournalReader.CHUNK)
        .entries();
  }

  private Map<String, String> names(long creditorId) {
    Map<String, String> names = new java.util.HashMap<>();
    for (Object each :
        em.createNativeQuery("SELECT number, name FROM ledger_account WHERE creditor_id = ?1")
            .setParameter(1, creditorId)
            .getResultList()) {
      Object[] row = (Object[]) each;
      names.put((String) row[0], (String) row[1]);
    }
    return names;
  }
}
