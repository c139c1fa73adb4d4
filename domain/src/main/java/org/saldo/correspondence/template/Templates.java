package org.saldo.correspondence.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which words hold for whom on a day; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Templates {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** What a template is for; empty when there is none of the key. */
  public Optional<TemplatePurpose> purpose(String template) {
    return template == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(TemplateRecord.class, template)).map(TemplateRecord::purpose);
  }

  /**
   * The texts that hold, each form by itself: the creditor's, else everybody's, else the shipped
   * one. Of several that have begun the one that began last holds.
   *
   * @param creditorId null for those of every creditor
   * @param language ISO 639-1
   * @return empty when not one text is there
   */
  public Optional<TextsInForce> inForce(
      String template, Long creditorId, String language, LocalDate on) {
    List<TextRecord> approved =
        em.createQuery(
                "SELECT t FROM TextRecord t WHERE t.template = :template"
                    + " AND t.language = :language AND t.state = :approved"
                    + " AND t.validFrom <= :day"
                    + " AND (t.creditorId IS NULL OR t.creditorId = :creditor)"
                    + " ORDER BY t.validFrom DESC, t.versionNo DESC",
                TextRecord.class)
            .setParameter("template", template)
            .setParameter("language", language)
            .setParameter("approved", TextState.APPROVED)
            .setParameter("day", on)
            .setParameter("creditor", creditorId == null ? 0L : creditorId)
            .getResultList();
    TextsInForce texts =
        ShippedTexts.of(template, language)
            .orElseGet(() -> new TextsInForce(template, null, null, null));
    for (TextForm form : TextForm.values()) {
      texts = texts.with(form, chosen(approved, form).orElse(texts.of(form)));
    }
    return Stream.of(TextForm.values()).map(texts::of).anyMatch(Objects::nonNull)
        ? Optional.of(texts)
        : Optional.empty();
  }

  private static Optional<VersionedText> chosen(List<TextRecord> approved, TextForm form) {
    return Stream.of(true, false)
        .flatMap(
            own ->
                approved.stream()
                    .filter(t -> t.form() == form && own == (t.creditorId() != null))
                    .limit(1))
        .filter(t -> !t.isWithdrawal())
        .findFirst()
        .map(t -> new VersionedText(t.versionNo(), t.text()));
  }
}
