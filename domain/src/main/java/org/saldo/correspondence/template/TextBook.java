package org.saldo.correspondence.template;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.approval.SamePerson;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.debtor.Languages;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.law.LawFinding;
import org.saldo.law.Severity;
import org.saldo.problem.Refusal;

/** Where the texts of letters and messages are written by one person and approved by another. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class TextBook {

  private static final String KEY = "[a-z][a-z0-9-]{1,38}[a-z0-9]";
  private static final int MAX_NAME = 120;
  private static final int MAX_WORDS = 500;
  private static final int YEARS_AHEAD = 2;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Templates templates;
  @Inject private TextLaw law;
  @Inject private Creditors creditors;
  @Inject private SamePerson persons;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * What came of a draft.
   *
   * @param id null when it was refused
   * @param refusal null when it was kept
   */
  public record Drafted(UUID id, Refusal refusal) {}

  /** Every template, those that are shipped first. */
  public List<TemplateView> templates() {
    Map<String, Long> waiting = new HashMap<>();
    em.createQuery("SELECT t FROM TextRecord t WHERE t.state = :state", TextRecord.class)
        .setParameter("state", TextState.SUBMITTED)
        .getResultStream()
        .filter(this::isInScope)
        .forEach(t -> waiting.merge(t.template(), 1L, Long::sum));
    return em.createQuery(
            "SELECT t FROM TemplateRecord t ORDER BY t.recordedAt, t.key", TemplateRecord.class)
        .getResultStream()
        .map(t -> t.view(waiting.getOrDefault(t.key(), 0L)))
        .toList();
  }

  /** A template; empty when there is none of the key. */
  public Optional<TemplateView> template(String key) {
    return templates().stream().filter(t -> t.key().equals(key)).findFirst();
  }

  /** Every text that was written for a template, the newest first; not the shipped ones. */
  public List<TextVersion> versions(String template) {
    Map<Long, String> keysOf =
        creditors.inScope().stream().collect(Collectors.toMap(CreditorView::id, CreditorView::key));
    return em.createQuery(
            "SELECT t FROM TextRecord t WHERE t.template = :template ORDER BY t.versionNo DESC",
            TextRecord.class)
        .setParameter("template", template)
        .getResultStream()
        .filter(this::isInScope)
        .map(text -> text.view(keysOf.get(text.creditorId())))
        .toList();
  }

  /** One of them; empty when there is none that the caller may see. */
  public Optional<TextVersion> version(UUID id) {
    return find(id, LockModeType.NONE)
        .map(
            text ->
                text.view(
                    text.creditorId() == null ? null : creditors.known(text.creditorId()).key()));
  }

  /**
   * The texts that hold today.
   *
   * @param creditor key; null for those of every creditor
   */
  public Optional<TextsInForce> inForce(String template, String creditor, String language) {
    Long creditorId = creditor == null ? null : idOf(creditor);
    boolean unknown = creditor != null && creditorId == null;
    return unknown || !Languages.ALL.contains(language)
        ? Optional.empty()
        : templates.inForce(template, creditorId, language, clock.today());
  }

  /** A template of one's own; its texts are written after that. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> create(String key, String name) {
    if (key == null || !key.matches(KEY)) {
      return Refusal.because("wording.key.invalid").on("key").asOptional();
    }
    if (name == null || name.isBlank() || name.strip().length() > MAX_NAME) {
      return Refusal.because("wording.name.missing", MAX_NAME).on("name").asOptional();
    }
    if (em.find(TemplateRecord.class, key) != null) {
      return Refusal.because("wording.key.taken", key).on("key").asOptional();
    }
    em.persist(
        new TemplateRecord(key, TemplatePurpose.DEMAND, name.strip(), clock.now(), actor.name()));
    em.flush();
    audit.write(
        "wording.template.created",
        "Template",
        keys.next(),
        AuditWords.of(key, name.strip()),
        null);
    return Optional.empty();
  }

  /** What is wrong with a text: why it is refused; empty when nothing is. */
  public Optional<Refusal> check(NewText wanted) {
    Optional<TemplatePurpose> purpose = templates.purpose(wanted.template());
    if (purpose.isEmpty()) {
      return Refusal.of("message.template.unknown", String.valueOf(wanted.template()));
    }
    if (wanted.creditor() != null && idOf(wanted.creditor()) == null) {
      return Refusal.because("creditor.unknown", wanted.creditor()).on("creditor").asOptional();
    }
    if (!Languages.ALL.contains(wanted.language())) {
      return Refusal.because("wording.language").on("language").asOptional();
    }
    if (wanted.form() == null || !purpose.get().allows(wanted.form())) {
      return Refusal.because("wording.form").on("form").asOptional();
    }
    LocalDate today = clock.today();
    if (wanted.validFrom() == null
        || wanted.validFrom().isBefore(today)
        || wanted.validFrom().isAfter(today.plusYears(YEARS_AHEAD))) {
      return Refusal.because("wording.day", today).on("validFrom").asOptional();
    }
    if (wanted.reason() == null || wanted.reason().isBlank() || isTooLong(wanted.reason())) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return wanted.text() == null
        ? Optional.empty()
        : wanted.text().check(purpose.get(), wanted.form());
  }

  /** What the law says to a text that can be read, warnings too. */
  public List<LawFinding> findings(NewText wanted) {
    return wanted.text() == null
        ? List.of()
        : templates
            .purpose(wanted.template())
            .filter(purpose -> wanted.text().check(purpose, wanted.form()).isEmpty())
            .map(
                purpose ->
                    law.findings(purpose, wanted.form(), wanted.text(), idOf(wanted.creditor())))
            .orElse(List.of());
  }

  /** Keeps a draft under the next number of its template. */
  @RolesAllowed(ADMIN)
  public Drafted draft(NewText wanted) {
    Optional<Refusal> refusal = check(wanted);
    if (refusal.isPresent()) {
      return new Drafted(null, refusal.get());
    }
    TemplateRecord template =
        em.find(TemplateRecord.class, wanted.template(), LockModeType.PESSIMISTIC_WRITE);
    TextRecord text =
        new TextRecord(
            keys.next(),
            PublicIds.next(),
            template.nextVersion(),
            idOf(wanted.creditor()),
            wanted,
            clock.now(),
            actor.name());
    em.persist(text);
    em.flush();
    trail("drafted", text, wanted.reason().strip());
    return new Drafted(text.publicId(), null);
  }

  /**
   * Writes a draft anew; template, creditor, language and form stay.
   *
   * @param seen revision that the caller has read
   */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> change(UUID id, long seen, NewText wanted) {
    Optional<TextRecord> text = find(id, LockModeType.PESSIMISTIC_WRITE);
    if (text.isEmpty()) {
      return Refusal.of("wording.unknown");
    }
    Optional<Refusal> refusal =
        check(wanted).or(() -> text.get().change(wanted, seen, clock.now(), actor.name()));
    if (refusal.isEmpty()) {
      em.flush();
      trail("drafted", text.get(), wanted.reason().strip());
    }
    return refusal;
  }

  /** Asks another person to approve a draft. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> submit(UUID id) {
    Optional<TextRecord> text = find(id, LockModeType.PESSIMISTIC_WRITE);
    if (text.isEmpty()) {
      return Refusal.of("wording.unknown");
    }
    Optional<Refusal> refusal = unlawful(text.get()).or(() -> text.get().submit());
    return logged("submitted", text.get(), refusal, null);
  }

  /** Makes a draft of it again: who asked may, and every admin. */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> takeBack(UUID id) {
    return find(id, LockModeType.PESSIMISTIC_WRITE)
        .map(text -> logged("taken.back", text, text.takeBack(), null))
        .orElseGet(() -> Refusal.of("wording.unknown"));
  }

  /**
   * Lets a text hold from its day on, or from today when that has passed.
   *
   * @param words why; may be empty
   */
  @RolesAllowed({SUPERVISOR, ADMIN})
  public Optional<Refusal> approve(UUID id, String words) {
    return decide(id, TextState.APPROVED, words);
  }

  /**
   * Sends it back for good.
   *
   * @param words why, 1 to 500 characters
   */
  @RolesAllowed({SUPERVISOR, ADMIN})
  public Optional<Refusal> reject(UUID id, String words) {
    return words == null || words.isBlank()
        ? Refusal.because("reason.missing").on("words").asOptional()
        : decide(id, TextState.REJECTED, words);
  }

  private Optional<Refusal> decide(UUID id, TextState to, String words) {
    if (words != null && isTooLong(words)) {
      return Refusal.because("text.too.long", MAX_WORDS).on("words").asOptional();
    }
    Optional<TextRecord> found = find(id, LockModeType.PESSIMISTIC_WRITE);
    if (found.isEmpty()) {
      return Refusal.of("wording.unknown");
    }
    TextRecord text = found.get();
    if (persons.is(text.recordedBy(), actor.name())) {
      return Refusal.of("wording.own");
    }
    String said = words == null || words.isBlank() ? null : words.strip();
    Optional<Refusal> refusal =
        (to == TextState.APPROVED ? unlawful(text) : Optional.<Refusal>empty())
            .or(() -> text.decide(to, said, clock.now(), actor.name()));
    return logged(to == TextState.APPROVED ? "approved" : "rejected", text, refusal, said);
  }

  /**
   * The law may have changed since it was written. Everybody's text is only warned of: whether it
   * is ever an agency's first letter nobody knows.
   */
  private Optional<Refusal> unlawful(TextRecord text) {
    TemplatePurpose purpose = templates.purpose(text.template()).orElseThrow();
    return text.isWithdrawal() || text.creditorId() == null
        ? Optional.empty()
        : law.findings(purpose, text.form(), text.text(), text.creditorId()).stream()
            .filter(finding -> finding.severity() == Severity.REFUSE)
            .map(LawFinding::refusal)
            .findFirst();
  }

  private Optional<Refusal> logged(
      String what, TextRecord text, Optional<Refusal> refusal, String words) {
    if (refusal.isEmpty()) {
      em.flush();
      trail(what, text, words);
    }
    return refusal;
  }

  private void trail(String what, TextRecord text, String words) {
    audit.write(
        "wording." + what,
        "TemplateText",
        text.id(),
        AuditWords.of(
            text.template(), text.versionNo(), text.language(), text.form(), text.validFrom()),
        words);
  }

  private Optional<TextRecord> find(UUID id, LockModeType lock) {
    return id == null
        ? Optional.empty()
        : em.createQuery("SELECT t FROM TextRecord t WHERE t.publicId = :id", TextRecord.class)
            .setParameter("id", id)
            .setLockMode(lock)
            .getResultStream()
            .filter(this::isInScope)
            .findFirst();
  }

  private boolean isInScope(TextRecord text) {
    return text.creditorId() == null || actor.scope().covers(text.creditorId());
  }

  private Long idOf(String creditor) {
    return creditor == null
        ? null
        : creditors.byKey(creditor).map(CreditorView::id).filter(Objects::nonNull).orElse(null);
  }

  private static boolean isTooLong(String words) {
    return words.strip().length() > MAX_WORDS;
  }
}
